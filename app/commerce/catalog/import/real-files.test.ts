import { createReadStream, existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCatalogue } from "./read-catalogue.server.ts";
import { errorsOf } from "./read-for-test.ts";
import type { Problem } from "./types.ts";

const folder = path.resolve("../shared/data/catalogue");

async function read(name: string) {
  const problems: Problem[] = [];
  const options = { format: "auto", currency: "MAD" } as const;
  const opened = await readCatalogue(createReadStream(path.join(folder, name)), options, (each) => problems.push(each));
  if (!opened.ok) throw new Error(opened.refusal.code);
  using catalogue = opened.value;
  const products = [...catalogue.products((each) => problems.push(each))].flatMap(({ product }) => product ?? []);
  return { format: catalogue.format, products, problems };
}

/** The files are nobody's to ship: where they are absent these tests are skipped, and the name says so. */
const real = existsSync(folder) ? describe : describe.skip;

real(`real files of other shops (skipped where ${folder} is absent)`, () => {
  it.each([
    ["shopify_apparel.csv", 20, 22],
    ["shopify_jewelery.csv", 20, 23],
    ["shopify_packt_product_data.csv", 20, 21],
  ])("%s", async (name, productCount, variantCount) => {
    const { format, products, problems } = await read(name);
    expect(format).toBe("shopify");
    expect(errorsOf(problems)).toEqual([]);
    expect(products).toHaveLength(productCount);
    expect(products.flatMap((product) => product.variants)).toHaveLength(variantCount);
  });

  it("woocommerce_sample_products.csv", async () => {
    const { format, products, problems } = await read("woocommerce_sample_products.csv");
    expect(format).toBe("woocommerce");
    expect(errorsOf(problems)).toEqual(["17 Type type.grouped", "18 Type type.external"]);
    expect(products).toHaveLength(13);
    expect(products.find((product) => product.title === "Hoodie")?.variants).toHaveLength(6);
  });
});
