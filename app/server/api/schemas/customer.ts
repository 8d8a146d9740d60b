import { LEAD_STATES } from "#app/commerce/leads/types.ts";
import { array, instantSchema, moneySchema, nullable, object, text } from "./common.ts";
import { feeSchema } from "./order.ts";

const whole = { type: "integer" } as const;
const region = nullable(text(64));

export const customerSchema = object({
  id: text(26),
  phone: text(20),
  name: text(200),
  email: nullable(text(254)),
  country: text(2),
  city: text(200),
  locale: text(2),
  orders: object({ placed: whole, confirmed: whole, delivered: whole, refused: whole, cancelled: whole }),
  tags: array(text(60), 30),
  note: text(5_000),
  version: whole,
  first_order_at: instantSchema,
  last_order_at: instantSchema,
});

export const customerDetailSchema = object({
  ...(customerSchema.properties as Record<string, object>),
  addresses: array(
    object({
      line1: text(500),
      city: text(200),
      region,
      postcode: region,
      country: text(2),
      orders: whole,
      last_used_at: instantSchema,
    }),
    100,
  ),
  consents: array(
    object({
      id: text(26),
      purpose: text(64),
      granted: { type: "boolean" },
      text: text(2_000),
      text_version: text(64),
      locale: text(2),
      source: text(64),
      address: nullable(text(64)),
      at: instantSchema,
    }),
    500,
  ),
});

export const customerPatchSchema = object(
  { tags: array(text(200), 100), note: text(10_000), version: { type: "integer", minimum: 1 } },
  ["tags", "note", "version"],
);

export const consentInput = object({
  phone: { ...text(60, 1), description: "International, or national of the shop's country" },
  purpose: { type: "string", pattern: "^[a-z][a-z_]{0,39}$" },
  granted: { type: "boolean" },
  text: { ...text(2_000, 1), description: "The sentence exactly as it was read" },
});

export const leadSchema = object({
  id: text(26),
  state: { enum: LEAD_STATES },
  phone: nullable(text(20)),
  email: nullable(text(254)),
  name: text(200),
  city: text(200),
  country: text(2),
  locale: text(2),
  lines: array(object({ variant_id: text(26), title: text(500), quantity: whole }), 100),
  fees: { ...array(feeSchema, 100), description: "What their answers add to the price; part of `value`" },
  value: moneySchema,
  note: text(2_000),
  order_id: nullable(text(26)),
  created_at: instantSchema,
  updated_at: instantSchema,
});

export const leadPatchSchema = object({ state: { enum: ["new", "called", "dismissed"] }, note: text(4_000) }, [
  "state",
  "note",
]);
