import { findCollectionByHandle, findProductsByHandle, saveCollection } from "#app/commerce/catalog/index.server.ts";
import { saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { demoCollections, demoProducts } from "#templates/demo/catalog.ts";
import type { App } from "../app.ts";
import { demoImage, demoInput } from "./demo-input.ts";
import { seeder } from "./seeder.ts";

/** The shelves: those products and collections that are not there yet, by their handles. */
export async function seedCatalogue(app: App): Promise<{ products: number; collections: number }> {
  const known = await findProductsByHandle(app.db.read, handlesOf(demoProducts));
  const missing = demoProducts.filter((product) => !known.some((each) => each.handle === product.handle));
  for (const product of missing) {
    const stock = product.variants.map((variant) => ({ onHand: variant.stock }));
    const saved = await app.command(seeder, (ctx) =>
      saveStockedProduct(ctx, demoInput(product), stock, { reason: "Ouverture de la boutique" }),
    );
    if (!saved.ok) throw new Error(`${product.handle} was refused: ${saved.refusal.code} ${saved.refusal.pointer}`);
  }
  return { products: missing.length, collections: await seedCollections(app) };
}

async function seedCollections(app: App): Promise<number> {
  const products = await findProductsByHandle(app.db.read, handlesOf(demoProducts));
  const ids = new Map(products.map((product) => [product.handle, product.id]));
  let made = 0;
  for (const collection of demoCollections) {
    if (await findCollectionByHandle(app.db.read, collection.handle)) continue;
    const { handle, title, description, seo } = collection;
    const productIds = collection.products.flatMap((each) => ids.get(each) ?? []);
    const saved = await app.command(seeder, (ctx) =>
      saveCollection(ctx, { handle, title, description, seo, image: demoImage(collection.image), productIds }),
    );
    if (!saved.ok) throw new Error(`${handle} was refused: ${saved.refusal.code} ${saved.refusal.pointer}`);
    made++;
  }
  return made;
}

function handlesOf(products: readonly { handle: string }[]): string[] {
  return products.map((product) => product.handle);
}
