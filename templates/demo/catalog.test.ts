import { describe, expect, it } from "vitest";
import { demoCollections, demoProducts } from "./catalog.ts";
import { demoLanguages, type Words } from "./types.ts";

const variants = demoProducts.flatMap((product) => product.variants);
const bySku = new Map(variants.map((variant) => [variant.sku, variant]));

/** Every `{ fr, ar, en }` inside a value, with the way to it. */
function* wordsIn(value: unknown, path: string): Generator<[path: string, text: Words]> {
  if (typeof value !== "object" || value === null) return;
  if ("fr" in value) yield [path, value as Words];
  else for (const [key, inner] of Object.entries(value)) yield* wordsIn(inner, `${path}.${key}`);
}

const texts = [
  ...demoProducts.flatMap((product) => [...wordsIn(product, product.handle)]),
  ...demoCollections.flatMap((collection) => [...wordsIn(collection, collection.handle)]),
];

describe("the catalogue of Maison Zellige", () => {
  it("offers seventeen products in five collections, each handle and SKU once", () => {
    expect(demoProducts).toHaveLength(17);
    expect(demoCollections).toHaveLength(5);
    const handles = [...demoProducts, ...demoCollections].map((thing) => thing.handle);
    expect(new Set(handles).size).toBe(handles.length);
    expect(bySku.size).toBe(variants.length);
    for (const name of [...handles, ...variants.map((variant) => variant.sku.toLowerCase())])
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("is written in three languages everywhere, Arabic in Arabic script", () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const [path, text] of texts) {
      for (const language of demoLanguages) expect(text[language].trim(), `${path} in ${language}`).not.toBe("");
      if (/\p{Script=Latin}{4}/u.test(text.fr)) expect(text.ar, path).toMatch(/\p{Script=Arabic}/u);
      expect(text.fr + text.en, path).not.toContain("'");
    }
  });

  it("describes in simple, balanced HTML only", () => {
    for (const [path, text] of texts.filter(([path]) => path.endsWith(".description") && !path.includes(".seo.")))
      for (const language of demoLanguages) {
        const open: string[] = [];
        for (const [, slash, tag] of text[language].matchAll(/<(\/?)([^>]*)>/g)) {
          expect(["p", "ul", "li", "strong"], path).toContain(tag);
          if (slash) expect(open.pop(), path).toBe(tag);
          else open.push(tag!);
        }
        expect(open, path).toEqual([]);
      }
  });

  it("keeps search titles and descriptions short enough to be shown whole", () => {
    for (const { seo } of [...demoProducts, ...demoCollections])
      for (const language of demoLanguages) {
        expect(seo.title[language].length).toBeLessThanOrEqual(70);
        expect(seo.description[language].length).toBeLessThanOrEqual(160);
      }
  });

  it("has variants that are the options' combinations, each once", () => {
    for (const product of demoProducts) {
      const combinations = product.options.reduce((count, option) => count * option.values.length, 1);
      expect(product.variants, product.handle).toHaveLength(combinations);
      const seen = new Set(product.variants.map((variant) => JSON.stringify(variant.options)));
      expect(seen.size).toBe(combinations);
      for (const variant of product.variants) {
        expect(Object.keys(variant.options)).toEqual(product.options.map((option) => option.key));
        for (const option of product.options)
          expect(option.values.map((value) => value.key)).toContain(variant.options[option.key]);
      }
    }
  });

  it("prices in whole centimes, compare-at above the price, weighs and counts in whole numbers", () => {
    for (const { sku, price, compareAt, weight, stock } of variants) {
      for (const number of [price, weight, stock]) expect(Number.isSafeInteger(number), sku).toBe(true);
      expect(price, sku).toBeGreaterThan(0);
      expect(weight, sku).toBeGreaterThan(0);
      if (compareAt !== null) expect(Number.isSafeInteger(compareAt) && compareAt > price, sku).toBe(true);
    }
    expect(variants.filter((variant) => variant.stock === 0)).toHaveLength(1);
    expect(variants.filter((variant) => variant.stock > 0 && variant.stock <= 5).length).toBeGreaterThanOrEqual(6);
  });

  it("compares each gift box with the true sum of what lies inside", () => {
    const boxes = demoProducts.filter((product) => product.contains);
    expect(boxes.map((box) => box.handle)).toEqual(["coffret-hammam", "coffret-the"]);
    for (const box of boxes) {
      const sum = box.contains!.reduce((total, { sku, quantity }) => total + bySku.get(sku)!.price * quantity, 0);
      expect(box.variants[0]!.compareAt, box.handle).toBe(sum);
      expect(box.description.fr).toContain(`${box.variants[0]!.compareAt! / 100}\u00a0MAD`);
    }
  });

  it("shows each product and variant with a picture of its own", () => {
    for (const product of demoProducts) {
      const keys = product.images.map((image) => image.key);
      expect(new Set(keys).size, product.handle).toBe(keys.length);
      expect(keys.length, product.handle).toBeGreaterThanOrEqual(2);
      for (const variant of product.variants) expect(keys, variant.sku).toContain(variant.image);
    }
  });

  it("puts every product into a collection, and only products that exist", () => {
    const shelved = demoCollections.flatMap((collection) => collection.products);
    expect(new Set(shelved)).toEqual(new Set(demoProducts.map((product) => product.handle)));
    for (const { products } of demoCollections) expect(new Set(products).size).toBe(products.length);
  });
});
