import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findHandPicked,
  findPriceSchedules,
  findProductByHandle,
  type ProductInput,
  saveCollection,
  schedulePrice,
  setMemberships,
} from "#app/commerce/catalog/index.server.ts";
import { importCatalogue, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { openTestDatabase } from "#app/testing/database.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import { FORMATS, openProductExport } from "../index.server.ts";

async function exported(engine: Engine, handle: string): Promise<Buffer> {
  const sink = new PassThrough();
  const pieces: Buffer[] = [];
  sink.on("data", (piece: Buffer) => pieces.push(piece));
  const { report } = await engine.query((q) => openProductExport(q, `filter=tag:${handle}`, "fr"));
  await FORMATS.csv.write(report, sink);
  return Buffer.concat(pieces);
}

const taken = async (engine: Engine, file: Buffer) =>
  must(
    await importCatalogue(
      (async function* () {
        yield file;
      })(),
      { format: "auto", currency: "MAD", dryRun: false, transact: (work) => engine.command(staff, work) },
    ),
  );

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom("=1+1", "'", "''x", " a ", "مزهرية", "😀", '"', "a,b", "-1", "@x", "\u200f=1", "l\nm", "'=x"),
);
/** No control characters: the import refuses a cell with one, and names it. */
const plain = words.map((text) => text.replace(/[\p{Cc}\ufeff]/gu, ""));
const localized = fc.record({ fr: plain, ar: plain, en: plain });
const amount = fc.integer({ min: 0, max: 1_000_000 });
const anyProduct = fc.record({
  title: localized,
  seo: fc.record({ title: localized, description: localized }),
  vendor: plain,
  taxClass: fc.constantFrom("", "reduced", "livres_2"),
  status: fc.constantFrom("draft" as const, "active" as const, "archived" as const),
  tags: fc.array(plain, { maxLength: 4 }),
  sizes: fc.uniqueArray(
    plain.map((key) => key.trim()).filter((key) => key !== ""),
    { minLength: 1, maxLength: 4 },
  ),
  alt: localized,
  prices: fc.array(fc.tuple(amount, fc.option(amount), fc.option(amount)), { minLength: 4, maxLength: 4 }),
  collections: fc.subarray(["table", "cadeaux", "été"]),
  percent: fc.option(fc.integer({ min: 1, max: 99 })),
  future: fc.option(fc.integer({ min: 1, max: 1_000 })),
});

describeShop("any product", (open) => {
  test("comes back from its file unchanged, here and elsewhere", async () => {
    const { engine } = open();
    const other = await openTestDatabase("sqlite");
    const elsewhere = createEngine(testEnv(other.url), createLogger("silent"), openDatabase(other.url));
    for (const handle of ["table", "cadeaux", "été"]) {
      must(await engine.command(staff, (ctx) => saveCollection(ctx, { handle, title: { fr: handle, ar: "مجموعة" } })));
    }
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyProduct, async ({ sizes, alt, prices, collections, percent, future, ...given }) => {
        const handle = `p${++run}`;
        const input: ProductInput = {
          ...given,
          handle,
          title: { ...given.title, fr: `T ${given.title.fr}` },
          tags: [...given.tags, handle],
          options: [{ name: { fr: "Taille" } }],
          images: [{ src: "media/a.jpg", alt }, { src: "https://cdn.example/b.jpg" }],
          variants: sizes.map((size, index) => {
            const [price = 0, compareAtPrice = null, cost = null] = prices[index] ?? [];
            return { options: [size], price, compareAtPrice, cost, image: index % 2 };
          }),
        };
        const made = await engine.command(staff, async (ctx) => {
          const saved = await saveStockedProduct(ctx, input, [{ onHand: 3 }]);
          if (!saved.ok) return saved;
          const { id, variants } = saved.value.product;
          const from = ctx.clock.now() + (future ?? 0) * 3_600_000;
          const variantId = future === null ? null : (variants[0]?.id ?? null);
          const change = percent === null ? { price: 1_234 } : { percent };
          const planned = await schedulePrice(ctx, { productId: id, variantId, change, from, until: from + 9e9 });
          const wanted = collections.map((each) => ({ handle: each }));
          await setMemberships(ctx, id, wanted);
          return planned.ok ? saved : planned;
        });
        const { product } = must(made);
        const file = await exported(engine, handle);
        const unchanged = { created: 0, updated: 0, unchanged: 1, failed: 0, problems: [] };
        expect(await taken(engine, file)).toMatchObject(unchanged);
        expect(await findProductByHandle(engine.db.read, handle)).toEqual(product);
        expect(await taken(elsewhere, file)).toMatchObject({ created: 1, failed: 0 });
        expect(await taken(elsewhere, file)).toMatchObject(unchanged);
        const there = await findProductByHandle(elsewhere.db.read, handle);
        expect(there?.taxClass).toBe(product.taxClass);
        expect(there?.seo).toEqual(product.seo);
        expect(there?.images.map((image) => image.alt)).toEqual(product.images.map((image) => image.alt));
        const picked = await findHandPicked(elsewhere.db.read, [there?.id ?? ""]);
        expect(picked.get(there?.id ?? "") ?? []).toEqual(
          [...collections].sort().map((each) => ({ handle: each, title: { fr: each, ar: "مجموعة" } })),
        );
        const [planned] = await findPriceSchedules(elsewhere.db.read, there?.id ?? "");
        const [mine] = await findPriceSchedules(engine.db.read, product.id);
        expect([planned?.change, planned?.until]).toEqual([mine?.change, mine?.until]);
      }),
      { numRuns: 15, seed: 42 },
    );
    await elsewhere.close();
    await other.drop();
  });
});
