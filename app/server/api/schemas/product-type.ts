import { ATTRIBUTE_KINDS } from "#app/commerce/catalog/types.ts";
import { array, instantSchema, localizedSchema, object, text } from "./common.ts";
import { words } from "./product.ts";

const choiceInput = object({ key: text(120), label: words(120), swatch: text(7) }, ["key", "swatch"]);

const attributeInput = object(
  {
    handle: { ...text(60), description: "Stable name; made of the label where absent" },
    label: words(120),
    kind: { enum: ATTRIBUTE_KINDS },
    unit: { ...text(12), description: "Of a measure" },
    choices: { ...array(choiceInput, 300), description: "Of a choice or a colour" },
    many: { type: "boolean", description: "Several choices at once" },
    filterable: { type: "boolean", description: "Shoppers filter collections by it; true where absent" },
  },
  ["handle", "unit", "choices", "many", "filterable"],
);

const fields = { handle: text(191), name: words(120), attributes: array(attributeInput, 60) };

export const newProductTypeSchema = object(fields, ["handle"]);
export const putProductTypeSchema = object({ ...fields, version: { type: "integer", minimum: 1 } }, [
  "handle",
  "version",
]);

export const productTypeSchema = object({
  id: text(26),
  handle: text(191),
  name: localizedSchema(120),
  attributes: array(
    object({
      handle: text(60),
      label: localizedSchema(120),
      kind: { enum: ATTRIBUTE_KINDS },
      unit: text(12),
      choices: array(object({ key: text(120), label: localizedSchema(120), swatch: text(7) }, ["swatch"]), 300),
      many: { type: "boolean" },
      filterable: { type: "boolean" },
    }),
    60,
  ),
  version: { type: "integer" },
  updated_at: instantSchema,
});
