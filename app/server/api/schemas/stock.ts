import { MOVEMENT_KINDS } from "#app/commerce/stock/types.ts";
import type { JsonSchema } from "../endpoint.ts";
import { instantSchema, nullable, object, text } from "./common.ts";

export const whole: JsonSchema = { type: "integer" };
export const count: JsonSchema = { type: "integer", minimum: 0, maximum: 1_000_000_000 };
const flag: JsonSchema = { type: "boolean" };

/** An article by one of its two names, with what a line says of it. */
export function articleSchema(fields: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []) {
  const names = { sku: text(191, 1), variant_id: text(26, 1) };
  return {
    ...object({ ...names, ...fields }, ["sku", "variant_id", ...optional]),
    oneOf: [
      { properties: { sku: names.sku }, required: ["sku"] },
      { properties: { variant_id: names.variant_id }, required: ["variant_id"] },
    ],
  } satisfies JsonSchema;
}

export const locationSchema = object({
  id: text(26),
  name: text(80),
  ships: flag,
  is_default: flag,
  version: whole,
});

export const locationInput = object({ name: text(80, 1), ships: flag, is_default: flag });

export const locationPatch = object({ name: text(80, 1), ships: flag, is_default: flag, version: whole }, [
  ...["name", "ships", "is_default"],
]);

export const shelfSchema = object({
  variant_id: text(26),
  product_id: text(26),
  sku: nullable(text(191)),
  title: text(500),
  variant_title: text(500),
  on_hand: whole,
  reserved: whole,
  available: whole,
  oversell: { ...flag, description: "Orders are taken beyond the count" },
  low_at: { ...nullable(whole), description: "The variant's own threshold" },
  product_low_at: nullable(whole),
  threshold: { ...whole, description: "The one that counts: the variant's, else the product's, else the shop's" },
  is_low: flag,
  locations: { type: "array", items: object({ location: text(26), on_hand: whole, quarantined: whole }) },
});

const moved = object({ from: whole, to: whole, delta: whole });

export const movementSchema = object({
  id: text(26),
  variant_id: text(26),
  kind: { enum: MOVEMENT_KINDS },
  on_hand: moved,
  reserved: moved,
  quarantined_delta: whole,
  location: nullable(text(26)),
  batch: { ...nullable(text(26)), description: "One act on many variants: a count, a transfer, a file" },
  reason: text(500),
  order_id: nullable(text(26)),
  actor: object({ kind: text(64), id: nullable(text(26)), name: nullable(text(500)) }),
  at: instantSchema,
});
