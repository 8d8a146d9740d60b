import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import { findProductByHandle, findProductsBySku } from "../../catalog/index.server.ts";
import { adjustStock, findStock, type ImportReport, importCatalogue, type Transact } from "../index.server.ts";

const header = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Inventory Qty,Tags";

describeShop("catalogue import", (open) => {
  const transact: Transact = (work) => open().engine.command(staff, work);
  const importText = async (text: string, dryRun = false) =>
    must(
      await importCatalogue(Readable.from([Buffer.from(text)]), { format: "auto", currency: "MAD", dryRun, transact }),
    );
  const counts = ({ created, updated, unchanged, failed }: ImportReport) => [created, updated, unchanged, failed];
  const read = () => open().engine.db.read;
  const shelf = async (sku: string) => {
    const [product] = await findProductsBySku(read(), [sku]);
    const id = product?.variants.find((variant) => variant.sku === sku)?.id ?? "";
    return { id, level: (await findStock(read(), [id])).get(id) };
  };

  test("creates, finds unchanged, and updates only what the file says", async () => {
    const file = `${header}\nbol,Bol,Taille,Petit,IB-P,129,4,table\nbol,,,Grand,IB-G,189,2,\ntapis,Tapis,,,IT,900,1,\n`;
    expect(counts(await importText(file, true))).toEqual([2, 0, 0, 0]);
    expect(await findProductByHandle(read(), "bol")).toBeUndefined();
    expect(counts(await importText(file))).toEqual([2, 0, 0, 0]);
    expect(counts(await importText(file))).toEqual([0, 0, 2, 0]);
    expect(counts(await importText(file.replace("129", "119"), true))).toEqual([0, 1, 1, 0]);
    expect(counts(await importText("Handle,Title,Variant SKU,Variant Price\nbol,Bol,IB-P,99\n"))).toEqual([0, 1, 0, 0]);
    const bol = await findProductByHandle(read(), "bol");
    expect(bol).toMatchObject({ status: "active", tags: ["table"], title: { fr: "Bol" } });
    expect(bol?.variants.map(({ sku, price }) => [sku, price])).toEqual([
      ["IB-P", 9_900],
      ["IB-G", 18_900],
    ]);
    expect((await shelf("IB-G")).level).toMatchObject({ onHand: 2, policy: "deny" });
  });

  test("what was sold since does not come back with the same file; a new figure does count", async () => {
    const file = (stock: number) => `${header}\nvase,Vase,,,IV,300,${stock},\n`;
    await importText(file(10));
    const { id } = await shelf("IV");
    must(
      await open().engine.command(staff, (ctx) =>
        adjustStock(ctx, { variantId: id, change: { delta: -3 }, reason: "" }),
      ),
    );
    expect(counts(await importText(file(10)))).toEqual([0, 0, 1, 0]);
    expect((await shelf("IV")).level?.onHand).toBe(7);
    expect(counts(await importText(file(12)))).toEqual([0, 1, 0, 0]);
    expect((await shelf("IV")).level?.onHand).toBe(12);
  });

  test("a SKU of another product is refused by line, and the good rows land", async () => {
    await importText(`${header}\nun,Un,,,IX,10,1,\n`);
    const report = await importText(
      `${header}\ndeux,Deux,,,IX,20,1,\ntrois,Trois,,,IY,x,1,\nquatre,Quatre,,,IZ,40,1,\n`,
    );
    expect(counts(report)).toEqual([1, 0, 0, 2]);
    expect(report.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, null, "sku.taken"],
      [3, "Variant Price", "price.invalid"],
    ]);
    expect(await findProductByHandle(read(), "quatre")).toBeDefined();
    expect(await findProductByHandle(read(), "deux")).toBeUndefined();
  });

  test("a WooCommerce file is matched by SKU, collections made from categories, uncounted stock sold freely", async () => {
    const file = (name: string) =>
      `Type,SKU,Name,Published,In stock?,Stock,Regular price,Categories\nsimple,WS,${name},1,1,,79,"Hammam > Savons"\n`;
    expect(counts(await importText(file("Savon noir")))).toEqual([1, 0, 0, 0]);
    expect(counts(await importText(file("Savon noir")))).toEqual([0, 0, 1, 0]);
    expect(counts(await importText(file("Savon beldi")))).toEqual([0, 1, 0, 0]);
    const product = await findProductByHandle(read(), "savon-noir");
    expect(product?.title.fr).toBe("Savon beldi");
    expect((await shelf("WS")).level).toMatchObject({ policy: "continue" });
    const filed = await read().all<{ handle: string }>(
      "SELECT handle FROM collections JOIN collection_products ON collection_id = id WHERE product_id = ? ORDER BY handle",
      [product?.id ?? ""],
    );
    expect(filed.map((row) => row.handle)).toEqual(["hammam", "hammam-savons"]);
  });

  test("any table lands once: the second import of it changes nothing", async () => {
    const cell = fc.constantFrom("", "a", "b", "Bol", "10", "12,50", "x", "-1", "S", "M");
    const rows = fc.array(fc.tuple(...Array.from({ length: 8 }, () => cell)), { minLength: 1, maxLength: 8 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (made) => {
        run += 1;
        const text = [
          header,
          ...made.map(([handle, ...rest]) =>
            [
              handle && `${handle}-${run}`,
              ...rest.slice(0, 3),
              rest[3] && `${rest[3]}-${run}`,
              ...rest.slice(4).map((each) => `"${each}"`),
            ].join(","),
          ),
        ].join("\n");
        const dry = await importText(text, true);
        const first = await importText(text);
        const second = await importText(text);
        expect(counts(dry)).toEqual(counts(first));
        expect(second.created + second.updated).toBe(0);
        expect(second.unchanged).toBe(first.created + first.updated + first.unchanged);
        expect(second.failed).toBe(first.failed);
      }),
      { numRuns: 25 },
    );
  });

  const folder = path.resolve("../shared/data/catalogue");
  describe.skipIf(!existsSync(folder))(`real files (skipped where ${folder} is absent)`, () => {
    test.each([
      ["shopify_apparel.csv", 20, 0],
      ["shopify_jewelery.csv", 20, 0],
      ["shopify_packt_product_data.csv", 20, 0],
      ["woocommerce_sample_products.csv", 13, 2],
    ])("%s", async (name, created, failed) => {
      const run = async () =>
        must(
          await importCatalogue(createReadStream(path.join(folder, name)), {
            format: "auto",
            currency: "MAD",
            dryRun: false,
            transact,
          }),
        );
      expect(counts(await run())).toEqual([created, 0, 0, failed]);
      expect(counts(await run())).toEqual([0, 0, created, failed]);
    });
  });
});
