import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  findProductByHandle,
  inputOf,
  type ProductInput,
  saveProductType,
} from "#app/commerce/catalog/index.server.ts";
import { importCatalogue, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { openTestDatabase } from "#app/testing/database.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import { FORMATS, openProductExport } from "../index.server.ts";

async function exported(engine: Engine, filter = ""): Promise<Buffer> {
  const sink = new PassThrough();
  const pieces: Buffer[] = [];
  sink.on("data", (piece: Buffer) => pieces.push(piece));
  const { report } = await engine.query((q) => openProductExport(q, filter, "fr"));
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

const nasty: ProductInput = {
  handle: "مزهرية-زرقاء",
  title: { fr: '=HYPERLINK("http://x")', ar: "مِزهرية، «زرقاء»", en: "'quoted' 😀" },
  summary: { fr: "-1+1", en: "@SUM(A1)" },
  description: {
    fr: '<p>Dit « l’émail »,\nligne 2; "x"</p>',
    ar: "<p>+212</p>\n<p>سطر</p>",
    en: "<p>One</p>\n<p>two</p>",
  },
  seo: { title: { fr: "\u200e=1" }, description: { ar: "''" } },
  vendor: "+33",
  status: "archived",
  tags: ["soldes, -20 %", 'dit "ok"', "=tag"],
  options: [
    {
      name: { fr: "Taille", ar: "الحجم" },
      values: [
        { key: "-1", label: { fr: "Petit" } },
        { key: "+1", label: { fr: "Grand" } },
      ],
    },
    { name: { fr: "Couleur" }, values: [{ key: "b", label: { fr: "Bleu", ar: "أزرق" }, swatch: "#1144aa" }] },
  ],
  images: [
    { src: "https://cdn.example/a,b.jpg", alt: { fr: "Vue, de face", ar: "أمام" }, width: 10, height: 12 },
    { src: "media/b.jpg" },
  ],
  variants: [
    {
      sku: "'0012",
      options: ["-1", "b"],
      price: 12_050,
      compareAtPrice: 15_000,
      cost: 4_001,
      weight: 900,
      barcode: "=1",
      image: 1,
    },
    { sku: null, options: ["+1", "b"], price: 0 },
  ],
};

describeShop("a product file of our own", (open) => {
  describe("taken back", () => {
    test("changes nothing, whatever the texts hold", async () => {
      const { engine } = open();
      const type = must(
        await engine.command(staff, (ctx) =>
          saveProductType(ctx, {
            name: { fr: "Vases" },
            attributes: [{ label: { fr: "Hauteur" }, kind: "measure", unit: "cm" }],
          }),
        ),
      );
      const save = (input: ProductInput, stock: Parameters<typeof saveStockedProduct>[2] = []) =>
        engine.command(staff, (ctx) => saveStockedProduct(ctx, input, stock));
      const { product } = must(
        await save({ ...nasty, typeId: type.id, attributes: { hauteur: 12.5 } }, [
          { onHand: 7 },
          { policy: "continue" },
        ]),
      );
      const part = product.variants[0]?.id ?? "";
      must(
        await save({
          title: { fr: "Coffret" },
          variants: [{ price: 500 }],
          bundle: { kind: "fixed", choose: null, repeats: false, items: [{ variantId: part, quantity: 2 }] },
        }),
      );
      const file = await exported(engine);
      const report = await taken(engine, file);
      expect(report).toMatchObject({
        format: "vitrine",
        created: 0,
        updated: 0,
        unchanged: 2,
        failed: 0,
        problems: [],
      });
      expect(await findProductByHandle(engine.db.read, product.handle)).toEqual(product);
      for (const cell of cellsOf(file.toString())) expect(cell).not.toMatch(/^\s*[=+\-@|%]/);
    });

    test("makes the same products in an empty shop, and is unchanged the second time", async () => {
      const { engine } = open();
      const other = await openTestDatabase("sqlite");
      const elsewhere = createEngine(testEnv(other.url), createLogger("silent"), openDatabase(other.url));
      must(
        await elsewhere.command(staff, (ctx) =>
          saveProductType(ctx, {
            name: { fr: "Vases" },
            attributes: [{ label: { fr: "Hauteur" }, kind: "measure", unit: "cm" }],
          }),
        ),
      );
      const file = await exported(engine);
      expect(await taken(elsewhere, file)).toMatchObject({ created: 2, updated: 0, failed: 0 });
      expect(await taken(elsewhere, file)).toMatchObject({ created: 0, updated: 0, unchanged: 2, failed: 0 });
      const [here, there] = await Promise.all(
        [engine, elsewhere].map(async (each) => findProductByHandle(each.db.read, "مزهرية-زرقاء")),
      );
      const bare = (product: typeof here) => {
        if (!product) throw new Error("not there");
        const { typeId: _, variants, images, ...rest } = inputOf(product);
        return {
          ...rest,
          images: images?.map(({ src, alt }) => [src, alt]),
          variants: variants.map(({ id: __, ...variant }) => variant),
        };
      };
      expect(bare(there)).toEqual(bare(here));
      await elsewhere.close();
      await other.drop();
    });

    test("changes what was changed in the file, and nothing else", async () => {
      const { engine } = open();
      const file = (await exported(engine, "status=archived")).toString().replace("120.50", "99.90");
      expect(await taken(engine, Buffer.from(file))).toMatchObject({ updated: 1, unchanged: 0, failed: 0 });
      const product = await findProductByHandle(engine.db.read, "مزهرية-زرقاء");
      expect(product?.variants.map(({ price }) => price)).toEqual([9_990, 0]);
      expect(product?.title.en).toBe("'quoted' 😀");
    });

    test.each([
      ["Options", '{"a":1}'],
      ["Images", '[{"src":"javascript:alert(1)"}]'],
      ["Attributes", "[1"],
      ["Bundle", '{"kind":"fixed","choose":null,"repeats":false,"items":[{"id":"x","sku":null,"quantity":1}]}'],
      ["Product type", "nowhere"],
      ["Variant options", '[{"x":1}]'],
    ])("fails the product whose %s cannot be read, with the line", async (column, cell) => {
      const { engine } = open();
      const quotedCell = `"${cell.replaceAll('"', '""')}"`;
      const columns = [
        "Handle",
        "Title (fr)",
        "Variant options",
        "Price",
        ...(column === "Variant options" ? [] : [column]),
      ];
      const cells = [
        "x",
        "X",
        column === "Variant options" ? quotedCell : "",
        "10",
        ...(column === "Variant options" ? [] : [quotedCell]),
      ];
      const report = await taken(engine, Buffer.from(`${columns.join(",")}\r\n${cells.join(",")}\r\n`));
      expect(report).toMatchObject({ created: 0, failed: 1, problems: [{ line: 2, severity: "error" }] });
    });
  });
});

/** Cells of a CSV text as a spreadsheet sees them. */
function cellsOf(text: string): string[] {
  return [...text.replace(/^\ufeff/, "").matchAll(/"((?:[^"]|"")*)"|([^,\r\n]+)/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? "",
  );
}
