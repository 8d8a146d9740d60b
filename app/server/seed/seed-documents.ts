import { findCollectionByHandle, findProductsByHandle } from "#app/commerce/catalog/index.server.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { ok, type Refusal } from "#app/commerce/kernel/result.ts";
import { createDocument, listDocuments, publishDocument } from "#app/documents/index.server.ts";
import { demoCollections, demoProducts } from "#templates/demo/catalog.ts";
import { type DemoLinks, demoDocuments } from "#templates/demo/documents/index.ts";
import type { App } from "../app.ts";
import { seeder } from "./seeder.ts";

/** The promo page's offer runs this long from the seeding on. */
const OFFER_DAYS = 12;

/** The shop's pages, head and foot, published; nothing where the shop has documents already. */
export async function seedDocuments(app: App): Promise<number> {
  const now = Date.now();
  const { data } = await app.query(({ read }) => listDocuments(read, { limit: 1 }, now));
  if (data.length > 0) return 0;
  const shelf = await shelfIds(app);
  const pages = new Map<string, string>();
  const links: DemoLinks = {
    product: (handle) => known(shelf.products, handle),
    collection: (handle) => known(shelf.collections, handle),
    page: (name) => known(pages, name),
    offerEndsAt: `${new Date(now + OFFER_DAYS * DAY_MS).toISOString().slice(0, 10)}T22:00:00Z`,
  };
  const done = await app.command(seeder, async (ctx) => {
    for (const { name, make } of demoDocuments) {
      const made = await createDocument(ctx, make(links));
      if (!made.ok) return made;
      const shown = await publishDocument(ctx, { id: made.value.id });
      if (!shown.ok) return shown;
      if (name) pages.set(name, made.value.id);
    }
    return ok(demoDocuments.length);
  });
  if (!done.ok) throw new Error(`The demo's pages were refused: ${inFull(done.refusal)}`);
  return done.value;
}

async function shelfIds(app: App) {
  const { read } = app.db;
  const products = await findProductsByHandle(
    read,
    demoProducts.map(({ handle }) => handle),
  );
  const collections = new Map<string, string>();
  for (const { handle } of demoCollections) {
    const found = await findCollectionByHandle(read, handle);
    if (found) collections.set(handle, found.id);
  }
  return { products: new Map(products.map(({ handle, id }) => [handle, id])), collections };
}

function known(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`A page of the demo names "${name}", which the shop does not have`);
  return id;
}

function inFull({ code, pointer, data }: Refusal): string {
  return `${code} ${pointer ?? ""} ${JSON.stringify(data ?? {})}`;
}
