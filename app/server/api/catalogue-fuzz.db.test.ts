import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

/** What a client may put where something else is due. */
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    ...[-1, 0, 0.1, 1.5, -0, 1e308, Number.MAX_SAFE_INTEGER, "", " ", "1", "12,50", "' OR 1=1 --", "%", "\u202e", "ﷺ"],
    ...[
      "<img onerror=x>",
      "=cmd|' /C calc'!A0",
      "مزهرية",
      "👩‍👩‍👧‍👦".repeat(40),
      "a".repeat(3_000),
      "x\ud800y",
      true,
      null,
    ],
    ...[[], {}, [[]], { $gt: "" }, { fr: "<b>" }, { fr: 1 }, [{ key: "a" }, { key: "a" }], ["s", "s"]],
  ),
);

type Path = readonly (string | number)[];

const product = {
  title: { fr: "Robe" },
  handle: "robe",
  tax_class: "",
  tags: ["a"],
  seo: { title: { fr: "x" } },
  options: [{ name: { fr: "Taille" }, values: [{ key: "s", label: { fr: "S" }, swatch: "#123456" }] }],
  images: [{ src: "media/a.jpg", alt: { fr: "x" }, width: 1, height: 1 }],
  variants: [
    {
      ...{ sku: "FZ", options: ["s"], price: { amount: 100, currency: "MAD" }, weight: 1, barcode: "1", image: 0 },
      ...{ compare_at_price: null, cost: null, stock: { on_hand: 1 } },
    },
  ],
};
const productPaths: Path[] = [
  ...[["title"], ["title", "fr"], ["handle"], ["tax_class"], ["tags"], ["tags", 0], ["seo", "title"], ["status"]],
  ...[["options"], ["options", 0, "name"], ["options", 0, "values"], ["options", 0, "values", 0, "key"]],
  ...[["options", 0, "values", 0, "label"], ["options", 0, "values", 0, "swatch"], ["images"], ["images", 0, "src"]],
  ...[["images", 0, "width"], ["variants"], ["variants", 0], ["variants", 0, "sku"], ["variants", 0, "options"]],
  ...[
    ["variants", 0, "price"],
    ["variants", 0, "price", "amount"],
    ["variants", 0, "price", "currency"],
  ],
  ...[
    ["variants", 0, "compare_at_price"],
    ["variants", 0, "cost"],
    ["variants", 0, "weight"],
    ["variants", 0, "id"],
  ],
  ...[["variants", 0, "stock", "on_hand"], ["variants", 0, "image"], ["type_id"], ["attributes"], ["bundle"]],
  ["vendor"],
];
const collection = {
  title: { fr: "Été" },
  handle: "ete",
  rule: { match: "all", of: [{ field: "tag", op: "is", value: "a" }] },
};
const collectionPaths: Path[] = [
  ...[
    ["title"],
    ["handle"],
    ["rule"],
    ["rule", "match"],
    ["rule", "of"],
    ["rule", "of", 0],
    ["rule", "of", 0, "field"],
  ],
  ...[["rule", "of", 0, "op"], ["rule", "of", 0, "value"], ["product_ids"], ["sort"], ["image"], ["description"]],
];
const type = { name: { fr: "Vases" }, attributes: [{ label: { fr: "Hauteur" }, kind: "measure", unit: "cm" }] };
const typePaths: Path[] = [
  ...[["name"], ["attributes"], ["attributes", 0], ["attributes", 0, "label"], ["attributes", 0, "kind"]],
  ...[["attributes", 0, "unit"], ["attributes", 0, "handle"], ["attributes", 0, "choices"], ["handle"]],
];

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? changed(each, rest, to) : each));
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: changed(fields[key], rest, to) };
}

describeEachDatabase("the API of the catalogue, fed with anything,", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  const counts = async () => {
    const tables = [
      "products",
      "variants",
      "product_images",
      "product_attribute_values",
      "collections",
      "product_types",
    ];
    const rows = await Promise.all(
      tables.map((table) => api.app.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`)),
    );
    return rows.map((row) => Number(row?.n));
  };

  test.each([
    ["/products", product, productPaths],
    ["/collections", collection, collectionPaths],
    ["/product-types", type, typePaths],
  ])("%s makes what is sound, or says what is wrong and writes nothing", async (path, sound, paths) => {
    let run = 0;
    const attempt = fc.array(fc.tuple(fc.constantFrom(...paths), hostile), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(attempt, async (changes) => {
        run += 1;
        const fresh = JSON.parse(
          JSON.stringify({ ...sound, handle: `${path.slice(1)}-${run}` }).replace('"FZ"', `"FZ-${run}"`),
        ) as unknown;
        const body = changes.reduce<unknown>((sum, [at, to]) => changed(sum, at, to), fresh);
        const before = await counts();
        const answer = await api.ask("POST", path, { body: JSON.stringify(body) });
        expect([201, 400, 409, 422], answer.raw).toContain(answer.status);
        if (answer.status === 201) {
          const again = await api.ask("GET", `${path}/${answer.body.id}`);
          expect(again.status).toBe(200);
        } else {
          expect(answer.body.code).toBeTruthy();
          expect(answer.type).toBe("application/problem+json");
          expect(await counts()).toEqual(before);
        }
      }),
    );
  });

  test("changes many at once only by sums that stay whole and within bounds", async () => {
    const made = await api.ask("POST", "/products", {
      body: {
        ...product,
        handle: "bulk",
        variants: [{ sku: "BULK", options: ["s"], price: { amount: 100, currency: "MAD" } }],
      },
    });
    const amount = fc.oneof(hostile, fc.integer(), fc.double());
    const change = fc.oneof(
      fc.record({
        price: fc.oneof(amount, fc.record({ add: amount }), fc.record({ percent: amount }), fc.record({ set: amount })),
      }),
      fc.record({ stock: fc.oneof(amount, fc.record({ add: amount }), fc.record({ set: amount })) }),
      fc.record({ add_tags: amount }),
      hostile,
    );
    await fc.assert(
      fc.asyncProperty(change, async (asked) => {
        const answer = await api.ask("POST", "/products/bulk", {
          body: JSON.stringify({ ids: [made.body.id], change: asked }),
        });
        expect([200, 400, 422], answer.raw).toContain(answer.status);
        const { raw } = await api.ask("GET", `/products/${made.body.id}`);
        const [variant] = (JSON.parse(raw) as { variants: { price: { amount: number }; stock: { on_hand: number } }[] })
          .variants;
        expect(Number.isSafeInteger(variant?.price.amount) && Number(variant?.price.amount) >= 0, raw).toBe(true);
        expect(Number.isSafeInteger(variant?.stock.on_hand), raw).toBe(true);
      }),
    );
  });
});
