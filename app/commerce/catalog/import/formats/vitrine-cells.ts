import { Ajv, type ValidateFunction } from "ajv";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import type { ImageInput, ProductOption } from "../../types.ts";
import { quoted, type RowCells } from "../cells/row-cells.ts";
import type { ImportedBundle, ImportedSchedule, NamedCollection } from "../types.ts";

const text = (maxLength: number) => ({ type: "string", maxLength });
const words = {
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(LOCALES.map((locale) => [locale, text(2_000)])),
};
const object = (properties: object, required: readonly string[]) => ({
  ...{ type: "object", additionalProperties: false, properties, required },
});

const ajv = new Ajv();
const isTexts = ajv.compile<string[]>({ type: "array", maxItems: 5, items: text(191) });
const isRecord = ajv.compile<Record<string, unknown>>({ type: "object", maxProperties: 100 });
const isOptions = ajv.compile<ProductOption[]>({
  ...{ type: "array", maxItems: 5 },
  items: object(
    {
      name: words,
      values: {
        ...{ type: "array", maxItems: 2_000 },
        items: object({ key: text(191), label: words, swatch: text(20) }, ["key", "label"]),
      },
    },
    ["name", "values"],
  ),
});
const isImages = ajv.compile<ImageInput[]>({
  ...{ type: "array", maxItems: 250 },
  items: object(
    {
      src: { type: "string", minLength: 1, maxLength: 2_000, pattern: "^(https?://|media/)" },
      ...{ alt: words, width: { type: "integer", minimum: 0 }, height: { type: "integer", minimum: 0 } },
    },
    ["src"],
  ),
});
const isBundle = ajv.compile<ImportedBundle>(
  object(
    {
      ...{ kind: { enum: ["fixed", "mix"] }, choose: { type: ["integer", "null"] }, repeats: { type: "boolean" } },
      items: {
        ...{ type: "array", maxItems: 100 },
        items: object(
          { id: text(26), sku: { type: ["string", "null"], maxLength: 191 }, quantity: { type: "integer" } },
          [...["id", "sku", "quantity"]],
        ),
      },
    },
    ["kind", "choose", "repeats", "items"],
  ),
);

const isCollections = ajv.compile<NamedCollection[]>({
  ...{ type: "array", maxItems: 250 },
  items: object({ handle: { ...text(191), minLength: 1 }, title: words }, ["handle"]),
});
const instant = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T[0-9:.]{5,12}Z$" };
const isSchedules = ajv.compile<ImportedSchedule[]>({
  ...{ type: "array", maxItems: 1_000 },
  items: {
    ...object(
      {
        variant: { type: ["array", "null"], maxItems: 5, items: text(191) },
        price: text(40),
        percent: { type: "integer" },
        from: instant,
        until: { ...instant, type: ["string", "null"] },
      },
      ["variant", "from", "until"],
    ),
    oneOf: [{ required: ["price"] }, { required: ["percent"] }],
  },
});

/** Cells that hold JSON. What is empty is the fallback; what cannot be read, or is something else, fails the row. */
export const readTexts = jsonReader(isTexts, []);
export const readAttributes = jsonReader(isRecord, {});
export const readOptions = jsonReader(isOptions, []);
export const readCollections = jsonReader(isCollections, []);
export const readSchedules = jsonReader(isSchedules, []);
export const readImages = jsonReader(isImages, []);
export const readBundle = jsonReader<ImportedBundle | null>(isBundle, null);

function jsonReader<T>(fits: ValidateFunction<T>, fallback: T) {
  return <F extends string>(cells: RowCells<F>, field: F): T => {
    const found = cells.raw(field);
    if (found === "") return fallback;
    try {
      const value: unknown = JSON.parse(found);
      if (fits(value)) return value;
    } catch {
      // Said below, as for JSON of another shape.
    }
    cells.error(field, "cell.json", { found: quoted(found) });
    return fallback;
  };
}
