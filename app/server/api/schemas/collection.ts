import { COLLECTION_SORTS } from "#app/commerce/catalog/types.ts";
import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, pixels, text } from "./common.ts";
import { words } from "./product.ts";

/** Checked whole by the engine, which knows every field; its refusals point at the condition. */
export const ruleSchema: JsonSchema = {
  type: "object",
  required: ["match", "of"],
  properties: { match: { enum: ["all", "any"] }, of: { type: "array", maxItems: 40 } },
  description:
    "Conditions `{ field, op, value }`, or groups `{ match, of }` of them, three deep at most. Fields: status, tag, type, vendor, collection (`is`, `is_not`; a list of words: any of them), title (`contains`), price in minor units and stock (`is`, `at_least`, `at_most`), created in epoch ms (`at_least`, `at_most`, or `in_last_days` with a number), attribute with its handle in `attribute` (`is`, `is_not`, `at_least`, `at_most`).",
};

const imageSchema = object({ src: text(2_000, 1), alt: localizedSchema(500), width: pixels, height: pixels }, [
  "alt",
  "width",
  "height",
]);

const seoSchema = object({ title: localizedSchema(300), description: localizedSchema(1_000) }, [
  "title",
  "description",
]);

const fields = {
  handle: text(191),
  title: words(300),
  description: words(20_000),
  seo: seoSchema,
  image: nullable(imageSchema),
  product_ids: { ...array(text(26), 10_000), description: "In the order of the shelf; none where a rule decides" },
  rule: nullable(ruleSchema),
  sort: { enum: COLLECTION_SORTS, description: "Order of the shelf; by hand alone knows `manual`" },
} satisfies Record<string, JsonSchema>;

const names = Object.keys(fields);

export const newCollectionSchema = object(
  fields,
  names.filter((name) => name !== "title"),
);

export const collectionPatchSchema = object({ ...fields, version: { type: "integer", minimum: 1 } }, [
  ...names,
  "version",
]);

export const collectionSchema = object({
  id: text(26),
  handle: text(191),
  title: localizedSchema(300),
  description: localizedSchema(20_000),
  seo: seoSchema,
  image: nullable(imageSchema),
  rule: nullable(ruleSchema),
  sort: { enum: COLLECTION_SORTS },
  product_count: { type: "integer" },
  version: { type: "integer" },
  updated_at: instantSchema,
});
