import type { Result } from "#app/commerce/kernel/result.ts";
import type { Bundle, BundleChoices, ReadBundle, TakenBundle } from "#app/documents/index.server.ts";
import type { AssetDesk } from "#app/media/index.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import type { Engine, Who } from "../engine.ts";
import { type FetchedPage, fetchPage } from "./fetch-page.ts";
import { type ImportedDocument, type ImportPageInput, importPage } from "./import-page.ts";
import { packDocuments } from "./pack-documents.ts";
import { readBundle } from "./read-bundle.ts";
import { planDocuments, type TravelPlan, takeDocuments } from "./take-documents.ts";
import {
  canWrite,
  type WritePageInput,
  type WrittenDocument,
  type WrittenSections,
  writePage,
  writeSections,
} from "./write-page.ts";

/** Documents on their way out of a shop and into it. */
export interface Travel {
  /** Documents with all that they show, as one file. `revision`: of the first. */
  pack(ids: readonly string[], revision?: string): Promise<Result<Bundle>>;
  read(bytes: Uint8Array): Result<ReadBundle>;
  /** What a file would bring; writes nothing. */
  plan(bundle: ReadBundle): Promise<Result<TravelPlan>>;
  take(who: Who, bundle: ReadBundle, choices?: BundleChoices): Promise<Result<TakenBundle>>;
  /** A web page of the public internet, as text. */
  fetchPage(address: string): Promise<Result<FetchedPage>>;
  /** A web page's HTML as a draft of native blocks. */
  importPage(who: Who, input: ImportPageInput): Promise<Result<ImportedDocument>>;
  /** Is there a language model to write pages by? */
  canWrite(): Promise<boolean>;
  /** A page as a model writes it, as a draft. */
  writePage(who: Who, input: WritePageInput): Promise<Result<WrittenDocument>>;
  writeSections(input: WritePageInput): Promise<Result<WrittenSections>>;
}

export function createTravel(
  engine: Pick<Engine, "query" | "command" | "integrations">,
  files: FileStorage,
  assets: Pick<AssetDesk, "take" | "adopt">,
  overBudget: (doc: Doc) => Promise<Overrun[]>,
  localModel?: string,
): Travel {
  const { query, command, integrations } = engine;
  const shop = { query, command, files, assets, overBudget };
  const writer = { command, integrations, localModel };
  return {
    pack: (ids, revision) => packDocuments(shop, ids, revision),
    read: readBundle,
    plan: (bundle) => planDocuments(shop, bundle),
    take: (who, bundle, choices) => takeDocuments(shop, who, bundle, choices),
    fetchPage: (address) => fetchPage(address),
    importPage: (who, input) => importPage(shop, who, input),
    canWrite: () => canWrite(writer),
    writePage: (who, input) => writePage(writer, who, input),
    writeSections: (input) => writeSections(writer, input),
  };
}
