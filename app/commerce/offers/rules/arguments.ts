import { MAX_AMOUNT } from "../../kernel/money.ts";

/**
 * The pieces that the rules' schemas are made of. Each is a JSON schema, with the name of the control that an inspector
 * draws for it in `control`: one inspector draws every rule, those of today and those to come.
 */
export type ArgumentSchema = Readonly<Record<string, unknown>>;

export const money = (): ArgumentSchema => ({ type: "integer", minimum: 0, maximum: MAX_AMOUNT, control: "money" });

export const whole = (minimum: number, maximum: number): ArgumentSchema => ({
  ...{ type: "integer", minimum, maximum, control: "whole" },
});

export const percent = (): ArgumentSchema => ({ type: "integer", minimum: 1, maximum: 100, control: "percent" });

export const instant = (): ArgumentSchema => ({ type: "string", format: "date-time", control: "instant" });

const ids = (control: string): ArgumentSchema => ({
  ...{ type: "array", maxItems: 500, uniqueItems: true, control },
  items: { type: "string", minLength: 1, maxLength: 64 },
});

export const oneVariant = (): ArgumentSchema => ({ type: "string", minLength: 1, maxLength: 64, control: "variant" });

export const texts = (): ArgumentSchema => ({
  ...{ type: "array", minItems: 1, maxItems: 200, uniqueItems: true, control: "texts" },
  items: { type: "string", minLength: 1, maxLength: 120 },
});

export const countries = (): ArgumentSchema => ({
  ...{ type: "array", minItems: 1, maxItems: 250, uniqueItems: true, control: "countries" },
  items: { type: "string", pattern: "^[A-Z]{2}$" },
});

export const paymentMethods = (): ArgumentSchema => ({
  ...{ type: "array", minItems: 1, maxItems: 20, uniqueItems: true, control: "payment-methods" },
  items: { type: "string", minLength: 1, maxLength: 40 },
});

/** `Selection`: which articles; empty is all of them. */
export const selection = (): ArgumentSchema => ({
  ...{ type: "object", additionalProperties: false, control: "selection" },
  properties: { products: ids("products"), variants: ids("variants"), collections: ids("collections"), tags: tags() },
});

const tags = (): ArgumentSchema => ({
  ...{ type: "array", maxItems: 100, uniqueItems: true, control: "texts" },
  items: { type: "string", minLength: 1, maxLength: 120 },
});

/** Packs of so many pieces at a price for all of them. */
export const tiers = (): ArgumentSchema => ({
  ...{ type: "array", minItems: 1, maxItems: 10, control: "tiers" },
  items: object(
    {
      quantity: whole(1, 1_000),
      price: money(),
      badge: { ...object(words(40), ["fr", "ar", "en"]), control: "words" },
      preselected: { type: "boolean", control: "flag" },
    },
    ["badge", "preselected"],
  ),
});

function words(maxLength: number): Record<string, ArgumentSchema> {
  const text = { type: "string", maxLength };
  return { fr: text, ar: text, en: text };
}

/** A closed object of arguments; those not in `optional` are required. */
export function object(
  properties: Readonly<Record<string, ArgumentSchema>>,
  optional: readonly string[] = [],
): ArgumentSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", additionalProperties: false, required, properties };
}
