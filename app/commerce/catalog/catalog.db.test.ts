import { describe, expect, test } from "vitest";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import {
  deleteCollection,
  findCollectionByHandle,
  findProductByHandle,
  findProducts,
  findProductsBySku,
  inputOf,
  listProducts,
  type ProductInput,
  type SaveProductOptions,
  saveCollection,
  saveProduct,
} from "./index.server.ts";

describeShop("the catalogue", (open) => {
  const save = (input: ProductInput, options: SaveProductOptions = {}) =>
    open().engine.command(staff, (ctx) => saveProduct(ctx, input, options));
  const read = () => open().engine.db.read;
  const vase: ProductInput = {
    title: { fr: "Vase émaillé", ar: "مِزهرية مَطلية", en: "Glazed vase" },
    description: { fr: "<p>Terre</p><script>alert(1)</script>" },
    status: "active",
    tags: ["terre", " terre ", ""],
    options: [{ name: { fr: "Taille" }, values: [{ key: "p", label: { fr: "Petit" } }] }, { name: { fr: "Couleur" } }],
    images: [{ src: "media/a.jpg", width: 10, height: 12 }, { src: "media/b.jpg" }],
    variants: [
      { sku: "V-P-B", options: ["p", "Bleu"], price: 34_000, compareAtPrice: 40_000, weight: 900, image: 1 },
      { sku: "V-G-B", options: ["g", "Bleu"], price: 59_000 },
    ],
  };

  test("keeps a product as it was said: sanitised, its address from its title, its values collected", async () => {
    const { product, outcome } = must(await save(vase));
    expect(outcome).toBe("created");
    expect(product.handle).toBe("vase-emaille");
    expect(product.description).toEqual({ fr: "<p>Terre</p>" });
    expect(product.tags).toEqual(["terre"]);
    expect(product.options.map((option) => option.values.map((value) => value.key))).toEqual([["p", "g"], ["Bleu"]]);
    expect(product.variants[0]?.imageId).toBe(product.images[1]?.id);
    expect(await findProductByHandle(read(), "vase-emaille")).toEqual(product);
    expect(await findProductsBySku(read(), ["V-G-B", "V-P-B"])).toEqual([product]);
  });

  test("saving what is there writes nothing; a change keeps ids and raises the version", async () => {
    const before = must(
      await save({ ...vase, handle: "twice", variants: [{ ...vase.variants[0]!, sku: "T-1" }] }),
    ).product;
    expect(must(await save(inputOf(before), before)).outcome).toBe("unchanged");
    const after = must(await save({ ...inputOf(before), title: { fr: "Autre" } }, { id: before.id })).product;
    expect(after.version).toBe(before.version + 1);
    expect(after.handle).toBe("twice");
    expect(after.variants).toEqual(before.variants);
    expect(after.images).toEqual(before.images);
    expect((await findProducts(read(), [before.id]))[0]).toEqual(after);
  });

  test("variants are known by SKU, then by options; one that is left out goes, and its SKU is free", async () => {
    const input = (variants: ProductInput["variants"]): ProductInput => ({
      title: { fr: "Bol" },
      options: [{ name: { fr: "Taille" } }],
      variants,
    });
    const first = must(
      await save(
        input([
          { sku: "BOL-1", options: ["1"], price: 100 },
          { sku: "BOL-2", options: ["2"], price: 200 },
        ]),
      ),
    ).product;
    const second = must(
      await save(
        input([
          { sku: "BOL-2", options: ["2"], price: 250 },
          { sku: "BOL-3", options: ["3"], price: 300 },
        ]),
        { id: first.id },
      ),
    ).product;
    expect(second.variants.map((variant) => variant.sku)).toEqual(["BOL-2", "BOL-3"]);
    expect(second.variants[0]?.id).toBe(first.variants[1]?.id);
    expect(await findProductsBySku(read(), ["BOL-1"])).toEqual([]);
    must(await save({ title: { fr: "Autre bol" }, variants: [{ sku: "BOL-1", price: 1 }] }));
  });

  test("two variants may swap their SKUs", async () => {
    const options = [{ name: { fr: "N" } }];
    const [a, b] = [
      { options: ["a"], price: 1 },
      { options: ["b"], price: 1 },
    ];
    const before = must(
      await save({
        title: { fr: "Swap" },
        options,
        variants: [
          { ...a, sku: "SW-A" },
          { ...b, sku: "SW-B" },
        ],
      }),
    ).product;
    const ids = before.variants.map((variant) => variant.id);
    const swapped = must(
      await save(
        {
          title: { fr: "Swap" },
          options,
          variants: [
            { ...a, id: ids[0]!, sku: "SW-B" },
            { ...b, id: ids[1]!, sku: "SW-A" },
          ],
        },
        { id: before.id },
      ),
    ).product;
    expect((await findProducts(read(), [before.id]))[0]?.variants).toEqual(swapped.variants);
  });

  test("an address that is taken gets a number when it came from a title, and is refused when it was given", async () => {
    const one = must(await save({ title: { fr: "Tapis" }, variants: [{ price: 1 }] })).product;
    const two = must(await save({ title: { fr: "Tapis" }, variants: [{ price: 1 }] })).product;
    expect([one.handle, two.handle]).toEqual(["tapis", "tapis-2"]);
    const third = await save({ title: { fr: "X" }, handle: "tapis", variants: [{ price: 1 }] });
    expect(refusalOf(third)).toBe("product.handle_taken /handle");
  });

  test("a save based on an old version is refused, whoever comes first", async () => {
    const product = must(await save({ title: { fr: "Course" }, variants: [{ price: 1 }] })).product;
    const attempts = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save({ ...inputOf(product), title: { fr: `Course ${index}` } }, { id: product.id, basedOn: product.version }),
      ),
    );
    expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(1);
    expect(attempts.flatMap((each) => (each.ok ? [] : [each.refusal.code]))).toEqual(
      Array(7).fill("product.changed_meanwhile"),
    );
  });

  describe("refuses, pointing at what is wrong:", () => {
    const one = { title: { fr: "X" }, variants: [{ price: 1 }] };
    test.each<[string, ProductInput, string]>([
      ["no title", { ...one, title: { fr: " " } }, "input.required /title"],
      ["a long title", { ...one, title: { ar: "x".repeat(256) } }, "input.too_long /title/ar"],
      ["a bad address", { ...one, handle: "../x" }, "product.handle_invalid /handle"],
      ["no variants", { ...one, variants: [] }, "product.no_variants /variants"],
      ["a negative price", { ...one, variants: [{ price: -1 }] }, "money.invalid /variants/0/price"],
      ["half a centime", { ...one, variants: [{ price: 1.5 }] }, "money.invalid /variants/0/price"],
      ["all the money there is", { ...one, variants: [{ price: 1e15 }] }, "money.invalid /variants/0/price"],
      ["a foreign SKU", { ...one, variants: [{ price: 1, sku: "V-P-B" }] }, "variant.sku_taken /variants/0/sku"],
      [
        "a missing option",
        { ...one, options: [{ name: { fr: "T" } }] },
        "variant.options_mismatch /variants/0/options",
      ],
      [
        "twice the same options",
        { ...one, variants: [{ price: 1 }, { price: 2 }] },
        "variant.duplicate /variants/1/options",
      ],
    ])("%s", async (_, input, refusal) => expect(refusalOf(await save(input))).toBe(refusal));
  });

  describe("is searched", () => {
    const find = async (q: string) => (await listProducts(read(), { q })).data.map((product) => product.handle);
    test.each([["vase emaille"], ["VASE ÉMAILLÉ"], ["مزهريه"], ["مِزهرية"], ["glazed"], ["v-p-b"], ["petit"]])(
      "by %s",
      async (q) => expect(await find(q)).toContain("vase-emaille"),
    );

    test("by words that must all be there, and by nothing that is SQL", async () => {
      expect(await find("vase tapis")).toEqual([]);
      expect(await find("%")).toEqual([]);
      expect(await find("x' OR '1'='1")).toEqual([]);
    });
  });

  test.each(["newest", "updated", "title", "price-asc", "price-desc", "best-selling"] as const)(
    "is paged by %s without losing or repeating one",
    async (sort) => {
      const all = (await listProducts(read(), { sort, limit: 250 })).data.map((product) => product.id);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listProducts(read(), { sort, limit: 3, ...(cursor && { cursor }) });
        paged.push(...page.data.map((product) => product.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(paged).toEqual(all);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  test("a cursor that is none starts from the beginning", async () => {
    const first = await listProducts(read(), { limit: 2 });
    expect(await listProducts(read(), { limit: 2, cursor: "';--" })).toEqual(first);
  });

  test("a collection keeps the order it was given, page by page, and shows what is for sale", async () => {
    const products = [];
    for (const name of ["C1", "C2", "C3"]) {
      const status = name === "C2" ? ("draft" as const) : ("active" as const);
      products.push(must(await save({ title: { fr: name }, status, variants: [{ price: 5 }] })).product);
    }
    const productIds = products.map((product) => product.id).reverse();
    const saved = must(
      await open().engine.command(staff, (ctx) => saveCollection(ctx, { title: { fr: "Rentrée" }, productIds })),
    );
    expect(await findCollectionByHandle(read(), "rentree")).toEqual(saved);
    const shown = await listProducts(read(), { collectionId: saved.id, status: "active", limit: 1 });
    expect(shown.data.map((product) => product.title.fr)).toEqual(["C3"]);
    const next = await listProducts(read(), {
      collectionId: saved.id,
      status: "active",
      cursor: shown.nextCursor ?? "",
    });
    expect(next.data.map((product) => product.title.fr)).toEqual(["C1"]);
    const sorted = await listProducts(read(), { collectionId: saved.id, sort: "title" });
    expect(sorted.data.map((product) => product.title.fr)).toEqual(["C1", "C2", "C3"]);
    must(await open().engine.command(staff, (ctx) => deleteCollection(ctx, saved.id)));
    expect(await findCollectionByHandle(read(), "rentree")).toBeUndefined();
  });
});
