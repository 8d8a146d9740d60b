import { PRODUCT_STATUSES } from "#app/commerce/catalog/types.ts";
import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, moneySchema, nullable, object, pixels, text } from "./common.ts";

/** Words in several languages, or plain text, which is then in the shop's main language. */
const words = (maxLength: number): JsonSchema => ({ anyOf: [text(maxLength), localizedSchema(maxLength)] });

const seoSchema = object({ title: localizedSchema(300), description: localizedSchema(1_000) }, [
  "title",
  "description",
]);

const bundleSchema = object(
  {
    ...{ kind: { enum: ["fixed", "mix"] }, choose: nullable({ type: "integer" }), repeats: { type: "boolean" } },
    items: array(object({ variant_id: text(26), quantity: { type: "integer" } }, ["quantity"]), 60),
  },
  ["choose", "repeats"],
);

const optionSchema = object(
  {
    name: words(100),
    values: array(
      object({ key: text(100, 1), label: localizedSchema(100), swatch: text(20) }, ["label", "swatch"]),
      200,
    ),
  },
  ["values"],
);

const levelSchema = object({
  on_hand: { type: "integer" },
  reserved: { type: "integer" },
  available: { type: "integer" },
});

const variantInput = object(
  {
    id: text(26),
    sku: nullable(text(191)),
    options: array(text(100), 3),
    price: moneySchema,
    compare_at_price: nullable(moneySchema),
    cost: nullable(moneySchema),
    weight: { type: "integer", description: "Grams" },
    barcode: text(64),
    image: nullable({ type: "integer", minimum: 0, description: "Position in `images`" }),
    stock: object({ on_hand: { type: "integer" } }),
  },
  ["id", "sku", "options", "compare_at_price", "cost", "weight", "barcode", "image", "stock"],
);

const imageInput = object({ src: text(2_000, 1), alt: localizedSchema(500), width: pixels, height: pixels }, [
  "alt",
  "width",
  "height",
]);

const fields = {
  handle: text(191),
  status: { enum: PRODUCT_STATUSES },
  title: words(300),
  summary: words(1_000),
  description: words(60_000),
  seo: seoSchema,
  vendor: text(200),
  type: { ...words(200), description: "Plain text; the product type's name where `type_id` names one" },
  type_id: nullable(text(26)),
  tax_class: {
    ...text(40),
    description: "Class of goods that the taxes of some countries know (`reduced`); empty: taxed as most things are",
  },
  attributes: {
    type: "object",
    maxProperties: 60,
    description: "By the attributes' handles, as the product type wants them: see GET /product-types",
  },
  bundle: {
    ...nullable(bundleSchema),
    description: "What it is made of: `fixed`, all of the items; `mix`, the buyer chooses `choose` of them",
  },
  tags: array(text(100), 250),
  options: array(optionSchema, 3),
  images: array(imageInput, 250),
  variants: { ...array(variantInput, 2_000), minItems: 1 },
} satisfies Record<string, JsonSchema>;

const allBut = (...kept: string[]) => Object.keys(fields).filter((name) => !kept.includes(name));

export const newProductSchema = object(fields, allBut("title", "variants"));

const variantPatch = object(
  { ...(variantInput.properties as Record<string, JsonSchema>), price: moneySchema },
  Object.keys(variantInput.properties as object),
);

/** What a change may say; a variant is named by `id` or `sku`, and those not named stay as they are. */
export const productPatchSchema = object(
  { ...fields, variants: array(variantPatch, 2_000), version: { type: "integer", minimum: 1 } },
  [...Object.keys(fields), "version"],
);

const variantSchema = object({
  id: text(26),
  sku: nullable(text(191)),
  options: array(text(100), 3),
  price: moneySchema,
  compare_at_price: nullable(moneySchema),
  cost: nullable(moneySchema),
  weight: { type: "integer" },
  barcode: text(64),
  image_id: nullable(text(26)),
  stock: levelSchema,
});

export const productSchema = object({
  id: text(26),
  handle: text(191),
  status: { enum: PRODUCT_STATUSES },
  title: localizedSchema(300),
  summary: localizedSchema(1_000),
  description: localizedSchema(60_000),
  seo: seoSchema,
  vendor: text(200),
  type: localizedSchema(200),
  type_id: nullable(text(26)),
  tax_class: text(40),
  attributes: { type: "object" },
  bundle: nullable(bundleSchema),
  tags: array(text(100), 250),
  options: array(object({ name: localizedSchema(100), values: array({ type: "object" }, 200) }), 3),
  images: array(
    object({
      id: text(26),
      src: text(2_000),
      alt: localizedSchema(500),
      width: { type: "integer" },
      height: { type: "integer" },
    }),
    250,
  ),
  variants: array(variantSchema, 2_000),
  version: { type: "integer" },
  created_at: instantSchema,
  updated_at: instantSchema,
});

export { levelSchema, words };
