import type { PublishCampaignInput, PublishedNow } from "#app/campaigns/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import type { LiveDocuments } from "#app/documents/index.server.ts";
import type { EventDesk } from "#app/events/index.server.ts";
import type { ExportDesk } from "#app/exports/index.server.ts";
import type { AssetDesk, NamedUse } from "#app/media/index.server.ts";
import type { MediaFiles } from "#app/media/media-files.server.ts";
import type { ChildWork } from "#app/platform/child-work.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Logger } from "#app/platform/log.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { Storefront } from "#app/storefront/index.server.ts";
import type { PageCache } from "#app/storefront/page-cache/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { Checked } from "#runtime/checks.server.ts";
import type { DocumentCost, Overrun } from "#runtime/cost/weights.ts";
import type { Engine, Who } from "./engine.ts";
import type { AnswerFiles } from "./forms/answer-files.ts";
import type { Readiness } from "./http/health.ts";
import type { BulkAct, BulkReport, BulkTarget } from "./orders/bulk-orders.ts";
import type { PictureTask } from "./pictures.ts";
import type { Travel } from "./travel/travel.ts";

/**
 * The wired program: one of each, shared by the server, the command line and every route. The engine's verbs stand on it:
 * `app.query((q) => listProducts(q.read, …))`, `app.command({ actor, locale }, (ctx) => saveProduct(ctx, …))`,
 * `app.placeOrder(…)`, `app.shop()`.
 */
export interface App extends Engine {
  env: Env;
  log: Logger;
  /** Finished shop pages, forgotten when something they show changes. */
  pages: PageCache;
  /** The shop as its routes see it. */
  storefront: Storefront;
  /** Where uploaded masters lie: this machine or a bucket. */
  files: FileStorage;
  media: MediaFiles;
  /** Makes pictures in a process of its own. */
  pictures: ChildWork<PictureTask>;
  /** Who works on which document. */
  live: LiveDocuments;
  /** Takes files into the library, and out of it for good. */
  assets: AssetDesk;
  /** Files that people joined to their answers. */
  answerFiles: AnswerFiles;
  /** What shows an asset, with its name and where to change it. */
  whereUsed(src: string, locale: Locale): Promise<NamedUse[]>;
  /** Takes in what visitors do. */
  events: EventDesk;
  /** Files that staff asked for. */
  exports: ExportDesk;
  /** Documents on their way out of this shop and into it. */
  travel: Travel;
  /** A page as a web site of its own; see `staticSite`. */
  site(document: string, revision?: string): Promise<Result<StaticSite>>;
  /** Does the same to many orders, each in a transaction of its own. */
  bulkOrders(who: Who, target: BulkTarget, act: BulkAct): Promise<BulkReport>;
  /** What a revision is published with; the head where none is named. */
  weighed(document: string, revision?: string): Promise<Weighed>;
  /** Publishes a campaign, its pages weighed. */
  publishCampaign(who: Who, input: Omit<PublishCampaignInput, "over">): Promise<Result<PublishedNow>>;
  /** What a document costs a telephone; sizes of pictures that are not there yet are made beside, and not known yet. */
  cost(doc: Doc, locale: Locale): Promise<DocumentCost>;
  /** What is to be mended on a revision, the head where none is named; undefined where there is no such document. */
  check(document: string, wish?: CheckWish): Promise<CheckReport | undefined>;
  /** What a document has more of than the shop's budget says; only pages are held against it. */
  overBudget(doc: Doc): Promise<Overrun[]>;
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
}

/** How a document is looked over. */
export interface CheckWish {
  revision?: string;
  /** Other sites that it leads to are asked whether anything is there; that takes its time. */
  outside?: boolean;
}

/** A page for any file server. */
export interface StaticSite {
  /** Of the file: `argan.zip`. */
  name: string;
  zip: Uint8Array;
  /** Paths in it. */
  files: string[];
}

/** What was found on a revision. */
export interface CheckReport extends Checked {
  revision: string;
  cost: DocumentCost;
  /** How many addresses of other sites were asked; null: none was to be. */
  asked: number | null;
}

/** What `publishDocument` and `decideProposal` are told of a revision that was weighed. */
export interface Weighed {
  /** The revision that was weighed, and no other, is published; absent where there is no such document. */
  revision?: string;
  over: Overrun[];
}
