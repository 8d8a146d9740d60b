import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import {
  type BundleChoices,
  type BundlePlan,
  planBundle,
  type ReadBundle,
  type TakenBundle,
  takeBundle,
} from "#app/documents/index.server.ts";
import type { AssetDesk } from "#app/media/index.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { Overrun } from "#runtime/cost/weights.ts";
import type { Engine, Who } from "../engine.ts";
import { unpackAssets } from "./unpack-assets.ts";

/** What a file would bring, and what it asks to be chosen. */
export interface TravelPlan extends Pick<BundlePlan, "docs" | "shared"> {
  pictures: number;
  /** Products and collections that the documents name and this shop does not have: their blocks stay empty. */
  missing: { products: number; collections: number };
}

/** Looks a file over and writes nothing; its pictures are looked at too. */
export async function planDocuments(
  app: Pick<Engine, "query"> & { files: FileStorage },
  bundle: ReadBundle,
): Promise<Result<TravelPlan>> {
  const unpacked = await unpackAssets(bundle, app.files);
  if (!unpacked.ok) return unpacked;
  return app.query(async ({ read, clock }) => {
    const { products, collections, ...plan } = await planBundle(read, bundle, clock.now());
    const missing = {
      products: (await findProducts(read, products)).filter((each) => !each).length,
      collections: (await findCollections(read, collections)).filter((each) => !each).length,
    };
    return ok({ ...plan, pictures: Object.keys(bundle.assets).length, missing });
  });
}

/** Takes a file's documents over as drafts: all that was not left out, or nothing. */
export async function takeDocuments(
  app: Pick<Engine, "command"> & {
    files: FileStorage;
    assets: Pick<AssetDesk, "adopt">;
    overBudget(doc: Doc): Promise<Overrun[]>;
  },
  who: Who,
  bundle: ReadBundle,
  choices: BundleChoices = {},
): Promise<Result<TakenBundle>> {
  const unpacked = await unpackAssets(bundle, app.files);
  if (!unpacked.ok) return unpacked;
  // Before the transaction, which waits for no file; a picture that nothing names yet is found and swept as any other.
  await app.assets.adopt(await unpacked.value.store());
  const over: Overrun[][] = [];
  if (choices.publish) for (const doc of unpacked.value.docs) over.push(await app.overBudget(doc));
  return app.command(who, (ctx) => takeBundle(ctx, unpacked.value, choices, over));
}
