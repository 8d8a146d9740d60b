import { countProducts } from "#app/commerce/catalog/index.server.ts";
import type { App } from "../app.ts";
import { seedCatalogue } from "./seed-catalogue.ts";
import { seedDocuments } from "./seed-documents.ts";
import { seedOrders } from "./seed-orders.ts";
import { seedSettings } from "./seed-settings.ts";

/** What a seeding added. A second one adds nothing. */
export interface Seeded {
  products: number;
  collections: number;
  documents: number;
  orders: number;
}

/** Fills the shop with Maison Zellige. What is there already stays as it is, so it may be run again or beside a server. */
export async function seedDemo(app: App): Promise<Seeded> {
  await seedSettings(app);
  const { products, collections } = await seedCatalogue(app);
  const documents = await seedDocuments(app);
  const orders = await seedOrders(app);
  return { products, collections, documents, orders };
}

/** The first start of a shop that sells nothing yet. */
export async function seedDemoIfEmpty(app: App): Promise<void> {
  const { draft, active, archived } = await countProducts(app.db.read);
  if (draft + active + archived > 0) return;
  const started = performance.now();
  const seeded = await seedDemo(app);
  app.log.info({ ...seeded, ms: Math.round(performance.now() - started) }, "the demo shop is set up");
}
