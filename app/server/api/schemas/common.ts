import { CURRENCY_DECIMALS } from "#app/commerce/kernel/money.ts";
import type { JsonSchema } from "../endpoint.ts";

/** A closed object; what is not in `optional` is required. */
export function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", required, additionalProperties: false, properties };
}

export const text = (maxLength: number, minLength = 0): JsonSchema => ({ type: "string", minLength, maxLength });
export const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [{ type: "null" }, schema] });
export const array = (items: JsonSchema, maxItems: number): JsonSchema => ({ type: "array", items, maxItems });

export const moneySchema = object({
  amount: { type: "integer", description: "Minor units" },
  currency: { enum: Object.keys(CURRENCY_DECIMALS) },
});

export const localizedSchema = (maxLength: number): JsonSchema =>
  object({ fr: text(maxLength), ar: text(maxLength), en: text(maxLength) }, ["fr", "ar", "en"]);

/** Width or height of a picture. */
export const pixels: JsonSchema = { type: "integer", minimum: 0, maximum: 100_000 };

export const instantSchema: JsonSchema = { type: "string", format: "date-time" };

export const listSchema = (items: JsonSchema): JsonSchema =>
  object({ data: { type: "array", items }, next_cursor: nullable({ type: "string" }) });

export const problemSchema: JsonSchema = {
  type: "object",
  required: ["type", "title", "status", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    pointer: { type: "string", description: "JSON pointer into the request's body; `/name` of a query parameter" },
  },
};

const limit = {
  description: "Rows a page, 1 to 100; 50 where absent",
  schema: { type: "integer", minimum: 1, maximum: 100 },
} as const;

const cursor = (format: string) => ({
  description: "`next_cursor` of the page before",
  schema: { type: "string", format },
});

/** Parameters of a list that goes by ids. */
export const pageParameters = { cursor: cursor("id"), limit } as const;

const day = (description: string) => ({ description, schema: { type: "string", format: "date" } });

/** Parameters of what is told of some days. */
export const dayParameters = {
  from: day("On this day or later, as the shop counts days: `2026-11-01`"),
  to: day("On this day or before"),
} as const;

/** Parameters of a list that can be sorted. */
export const sortedPageParameters = { cursor: cursor("position"), limit } as const;
