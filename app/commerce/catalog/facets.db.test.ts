import { describe, expect, test } from "vitest";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import {
  deleteProductType,
  findCollectionByHandle,
  findMembers,
  findProducts,
  followTime,
  inputOf,
  listProducts,
  listProductTypes,
  type Product,
  type ProductInput,
  type ProductRule,
  type ProductTypeInput,
  parseFilter,
  saveCollection,
  saveProduct,
  saveProductType,
} from "./index.server.ts";

const vases: ProductTypeInput = {
  name: { fr: "Vases", ar: "مزهريات" },
  attributes: [
    {
      label: { fr: "Matière", ar: "المادة" },
      kind: "choice",
      many: true,
      choices: [
        { key: "terre", label: { fr: "Terre cuite", ar: "طين" } },
        { key: "verre", label: { fr: "Verre" } },
      ],
    },
    { label: { fr: "Hauteur" }, kind: "measure", unit: "cm" },
    { label: { fr: "Fait main" }, kind: "boolean" },
    { label: { fr: "Entretien" }, kind: "text" },
    { label: { fr: "Teinte" }, kind: "colour", choices: [{ key: "bleu", label: { fr: "Bleu" }, swatch: "#1144aa" }] },
  ],
};

describeShop("facets", (open) => {
  const read = () => open().engine.db.read;
  const saveType = (input: ProductTypeInput, options = {}) =>
    open().engine.command(staff, (ctx) => saveProductType(ctx, input, options));
  const save = (product: Product, change: Partial<ProductInput>) =>
    open().engine.command(staff, (ctx) => saveProduct(ctx, { ...inputOf(product), ...change }, product));
  const found = async (filter: string) => {
    const { q, rule } = must(parseFilter(filter, "MAD"));
    const page = await listProducts(read(), { q, ...(rule && { rule }), sort: "title" });
    return page.data.map((product) => product.title.fr);
  };

  describe("product types", () => {
    test("give products typed values, checked, searched and filtered on", async () => {
      const type = must(await saveType(vases));
      expect(type.attributes.map((each) => each.handle)).toEqual([
        "matiere",
        "hauteur",
        "fait-main",
        "entretien",
        "teinte",
      ]);
      const product = await sell(open().engine, { sku: "TYPED", title: { fr: "Typé" } });
      const attributes = {
        ...{ "fait-main": true, hauteur: 12.5, teinte: ["bleu"] },
        ...{ matiere: ["verre", "terre"], entretien: { fr: "À la main", ar: "" } },
      };
      const saved = must(await save(product, { typeId: type.id, attributes })).product;
      expect(saved).toMatchObject({ type: { fr: "Vases" }, typeId: type.id });
      expect(saved.attributes).toEqual({
        ...{ matiere: ["terre", "verre"], hauteur: 12.5, "fait-main": true },
        ...{ entretien: { fr: "À la main" }, teinte: ["bleu"] },
      });
      expect((await findProducts(read(), [saved.id]))[0]).toEqual(saved);
      expect(must(await save(saved, {})).outcome).toBe("unchanged");
      for (const filter of [
        ...["a.matiere:terre", "a.matiere:verre,bois", "a.hauteur:12..13", "a.hauteur:12.5", "a.fait-main:true"],
        ...["a.teinte:bleu -a.matiere:bois", "type:vases", "طين", '"a la main"'],
      ]) {
        expect(await found(filter)).toEqual(["Typé"]);
      }
      for (const filter of ["a.matiere:bois", "a.hauteur:13..", "a.fait-main:false", "-a.teinte:bleu type:vases"]) {
        expect(await found(filter)).toEqual([]);
      }
    });

    test.each([
      [{ hauteur: "haut" }, "attribute.invalid /attributes/hauteur"],
      [{ hauteur: 1.2345 }, "attribute.invalid /attributes/hauteur"],
      [{ "fait-main": "oui" }, "attribute.invalid /attributes/fait-main"],
      [{ matiere: ["or"] }, "attribute.invalid /attributes/matiere"],
      [{ teinte: { fr: "bleu" } }, "attribute.invalid /attributes/teinte"],
      [{ entretien: { de: "x" } }, "attribute.invalid /attributes/entretien"],
      [{ poids: 3 }, "attribute.unknown /attributes/poids"],
      [JSON.parse('{"__proto__": {"x": 1}}'), "attribute.unknown /attributes/__proto__"],
    ])("refuse a value that does not fit: %j", async (attributes, refusal) => {
      const [type] = await listProductTypes(read());
      const product = await sell(open().engine, { sku: `BAD-${JSON.stringify(attributes)}` });
      expect(refusalOf(await save(product, { typeId: type?.id ?? "", attributes }))).toBe(refusal);
    });

    test("change under their products: what has no place any more is dropped, not in the way", async () => {
      const type = must(
        await saveType({ name: { fr: "Bougies" }, attributes: [{ label: { fr: "Durée" }, kind: "number" }] }),
      );
      const product = await sell(open().engine, { sku: "BOUGIE", typeId: type.id, attributes: { duree: 40 } });
      const changed = must(
        await saveType({ name: { fr: "Bougies" }, attributes: [] }, { id: type.id, basedOn: type.version }),
      );
      expect(await found("a.duree:40")).toEqual([]);
      expect(must(await save(product, { title: { fr: "Bougie" } })).product.attributes).toEqual({});
      expect(
        refusalOf(await saveType({ name: { fr: "X" }, attributes: [] }, { id: type.id, basedOn: type.version })),
      ).toBe("product_type.changed_meanwhile");
      must(await open().engine.command(staff, (ctx) => deleteProductType(ctx, changed.id)));
      expect((await findProducts(read(), [product.id]))[0]).toMatchObject({ typeId: null, type: { fr: "Bougies" } });
    });

    test.each([
      [{ name: {}, attributes: [] }, "input.required /name"],
      [
        { name: { fr: "T" }, attributes: [{ label: { fr: "C" }, kind: "choice" }] },
        "attribute.no_choices /attributes/0/choices",
      ],
      [
        { name: { fr: "T" }, attributes: [{ label: { fr: "M" }, kind: "measure" }] },
        "input.required /attributes/0/unit",
      ],
      [
        { name: { fr: "T" }, attributes: [{ label: { fr: "Hauteur" }, kind: "number" }] },
        "attribute.kind_differs /attributes/0/kind",
      ],
    ])("are refused where they say nothing clear", async (input, refusal) => {
      expect(refusalOf(await saveType(input as ProductTypeInput))).toBe(refusal);
    });
  });

  describe("collections by rule", () => {
    const rule: ProductRule = {
      match: "all",
      of: [
        { field: "tag", op: "is", value: "été" },
        {
          match: "any",
          of: [
            { field: "price", op: "at_most", value: 10_000 },
            { field: "stock", op: "at_most", value: 2 },
          ],
        },
      ],
    };

    test("hold what their rule says as soon as it is said, and follow products and stock", async () => {
      const { engine } = open();
      const cheap = await sell(engine, { sku: "R-CHEAP", price: 5_000, tags: ["Été"] });
      const dear = await sell(engine, { sku: "R-DEAR", price: 50_000, tags: ["été"], onHand: 50 });
      await sell(engine, { sku: "R-OTHER", price: 5_000 });
      await engine.outbox.drain();
      const saved = must(
        await engine.command(staff, (ctx) => saveCollection(ctx, { title: { fr: "Été" }, rule, sort: "price-asc" })),
      );
      expect([saved.productCount, saved.sort]).toEqual([1, "price-asc"]);
      expect(await findMembers(read(), saved.id)).toEqual([cheap.id]);

      const [variant] = dear.variants;
      must(
        await engine.command(staff, (ctx) =>
          adjustStock(ctx, { variantId: variant?.id ?? "", change: { set: 1 }, reason: "test" }),
        ),
      );
      await engine.outbox.drain();
      const page = await listProducts(read(), { collectionId: saved.id });
      expect(page.data.map(({ id }) => id)).toEqual([cheap.id, dear.id]);

      must(await save(cheap, { tags: [] }));
      await engine.outbox.drain();
      expect(await findMembers(read(), saved.id)).toEqual([dear.id]);
      expect((await findCollectionByHandle(read(), "ete"))?.rule).toEqual(rule);
    });

    test("follow the clock where they speak of the last days", async () => {
      const { engine } = open();
      const fresh: ProductRule = { match: "all", of: [{ field: "created", op: "in_last_days", value: 30 }] };
      const saved = must(
        await engine.command(staff, (ctx) => saveCollection(ctx, { title: { fr: "Neuf" }, rule: fresh })),
      );
      expect(saved.productCount).toBeGreaterThan(0);
      must(
        await engine.command(staff, async (ctx) => {
          const later = { ...ctx, clock: { now: () => Date.now() + 31 * 86_400_000 } };
          return { ok: true as const, value: await followTime(later) };
        }),
      );
      expect(await findMembers(read(), saved.id)).toEqual([]);
    });

    test.each([
      [{ match: "some", of: [] }, "rule.invalid /rule"],
      [{ match: "all", of: [{ field: "id", op: "is", value: "x" }] }, "rule.invalid /rule/of/0/field"],
      [{ match: "all", of: [{ field: "price", op: "is; DROP", value: 1 }] }, "rule.invalid /rule/of/0/op"],
      [{ match: "all", of: [{ field: "price", op: "is", value: { $gt: 1 } }] }, "rule.invalid /rule/of/0/value"],
      [{ match: "all", of: [{ field: "tag", op: "is", value: [] }] }, "rule.invalid /rule/of/0/value"],
      [
        { match: "all", of: [{ match: "all", of: [{ match: "all", of: [{ match: "all", of: [] }] }] }] },
        "rule.invalid /rule/of/0/of/0/of/0",
      ],
    ])("refuse a rule they cannot read: %j", async (wrong, refusal) => {
      const input = { title: { fr: "Mal" }, rule: wrong as unknown as ProductRule };
      expect(refusalOf(await open().engine.command(staff, (ctx) => saveCollection(ctx, input)))).toBe(refusal);
    });

    test("two who change one at once do not overwrite each other", async () => {
      const { engine } = open();
      const change = (title: string, options: { id?: string; basedOn?: number }) =>
        engine.command(staff, (ctx) => saveCollection(ctx, { title: { fr: title }, productIds: [] }, options));
      const first = must(await change("À deux", {}));
      const of = { id: first.id, basedOn: first.version };
      const both = await Promise.all([change("L'une", of), change("L'autre", of)]);
      expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    });
  });

  test("a filter never becomes SQL", async () => {
    const hostile = ["' OR 1=1 --", '") OR ("1"="1', "%", "_", "\\", "'; DROP TABLE products; --", "\u0000", "😀"];
    for (const text of hostile) {
      for (const field of ["tag", "vendor", "type", "status", "a.matiere", "title"]) {
        const filter = parseFilter(`${field}:"${text.replaceAll('"', "")}"`, "MAD");
        if (!filter.ok || !filter.value.rule) continue;
        const page = await listProducts(read(), { rule: filter.value.rule });
        // Signs alone are no words: a title that contains nothing is every title.
        if (field !== "title") expect(page.data).toEqual([]);
      }
    }
    expect((await listProducts(read(), {})).data.length).toBeGreaterThan(3);
  });
});
