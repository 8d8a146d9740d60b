import { expect, it } from "vitest";
import { emptyDraft } from "./product-view.server.ts";
import { readDraft } from "./read-draft.server.ts";
import type { ProductDraft, VariantDraft } from "./types.ts";

const draft = (variant: Partial<VariantDraft> = {}, change: Partial<ProductDraft> = {}): ProductDraft => {
  const empty = emptyDraft();
  const variants = empty.variants.map((each) => ({ ...each, price: "249,90", ...variant }));
  return { ...empty, title: { fr: "Vase" }, variants, ...change };
};
const read = (body: unknown) => readDraft(body, "MAD");

it("reads amounts as people type them", () => {
  const result = read(draft({ price: "1 249,90", compareAt: "1,399", sku: "  VZ-1 ", weight: "1 200", onHand: "12" }));
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.input.variants).toEqual([
    {
      sku: "VZ-1",
      options: [],
      price: 124990,
      compareAtPrice: 139900,
      cost: null,
      weight: 1200,
      barcode: "",
      image: null,
    },
  ]);
  expect(result.value.stock).toEqual([{ onHand: 12 }]);
});

it("leaves the stock of a variant that is there alone", () => {
  const result = read(draft({ id: "01J", onHand: "" }));
  expect(result.ok && result.value.stock).toEqual([undefined]);
});

it.each([
  [{ price: "" }, "input.required", "/variants/0/price"],
  [{ price: "cher" }, "amount.unreadable", "/variants/0/price"],
  [{ price: "-1" }, "amount.unreadable", "/variants/0/price"],
  [{ compareAt: "1,2,3" }, "amount.unreadable", "/variants/0/compare_at_price"],
  [{ weight: "lourd" }, "input.invalid", "/variants/0/weight"],
  [{ onHand: "-3" }, "input.invalid", "/variants/0/stock/on_hand"],
])("points at the field of %j", (variant, code, pointer) => {
  const result = read(draft(variant));
  expect(!result.ok && result.refusal).toMatchObject({ code, pointer });
});

it("finds a variant's picture among the product's", () => {
  const images = ["media/a.jpg", "media/b.jpg"].map((src) => ({ src, alt: {}, width: 1, height: 1 }));
  const result = read(draft({ image: "media/b.jpg" }, { images }));
  expect(result.ok && result.value.input.variants[0]?.image).toBe(1);
});

it.each([[null], ["text"], [{}], [{ ...draft(), admin: true }], [draft({ price: 1 as unknown as string })]])(
  "takes nothing of another shape",
  (body) => {
    const result = read(body);
    expect(!result.ok && result.refusal.code).toBe("input.invalid");
  },
);
