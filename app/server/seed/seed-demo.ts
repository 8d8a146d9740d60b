import { countProducts } from "#app/commerce/catalog/index.server.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import type { App } from "../app.ts";
import { describePictures } from "./describe-pictures.ts";
import { seedCatalogue } from "./seed-catalogue.ts";
import { seedDocuments } from "./seed-documents.ts";
import { seedOrders } from "./seed-orders.ts";
import { seedPictures } from "./seed-pictures.ts";
import { seedSettings } from "./seed-settings.ts";
import { seeder } from "./seeder.ts";

/** What a seeding added. A second one adds nothing. */
export interface Seeded {
  pictures: number;
  products: number;
  collections: number;
  documents: number;
  orders: number;
}

/** Set while the demo is being set up: a start that was broken off goes on at the next one. */
const UNDER_WAY = "demo.under_way";

/**
 * Fills the shop with Maison Zellige. What is there already stays as it is, so it may be run again or beside a server.
 * @param draw false leaves the pictures out (tests of the rest)
 */
export async function seedDemo(app: App, { draw = true } = {}): Promise<Seeded> {
  const pictures = draw ? await seedPictures(app) : 0;
  if (pictures > 0) await app.assets.adopt();
  if (draw) await describePictures(app);
  await seedSettings(app);
  const { products, collections } = await seedCatalogue(app);
  const documents = await seedDocuments(app);
  const orders = await seedOrders(app);
  return { pictures, products, collections, documents, orders };
}

/** The first start of a shop that sells nothing yet, or the one after a first start that was broken off. */
export async function seedDemoIfEmpty(app: App): Promise<void> {
  const resumes = await app.db.read.one("SELECT name FROM settings WHERE name = ?", [UNDER_WAY]);
  if (!resumes && !(await isEmpty(app))) return;
  const started = performance.now();
  if (!resumes) {
    const values = [UNDER_WAY, "true", Date.now()];
    await write(app, "INSERT INTO settings (name, value, updated_at) VALUES (?, ?, ?)", values);
  }
  const seeded = await seedDemo(app);
  await write(app, "DELETE FROM settings WHERE name = ?", [UNDER_WAY]);
  app.log.info({ ...seeded, ms: Math.round(performance.now() - started) }, "the demo shop is set up");
}

async function isEmpty(app: App): Promise<boolean> {
  const { draft, active, archived } = await countProducts(app.db.read);
  return draft + active + archived === 0;
}

async function write(app: App, sql: string, values: readonly (string | number)[]): Promise<void> {
  await app.command(seeder, async ({ tx }) => {
    await tx.run(sql, values);
    return ok(null);
  });
}
