import { DELIVERY_STATES, ORDER_STATES, PAYMENT_STATES } from "#app/commerce/orders/machine.ts";
import { ORDER_SOURCES } from "#app/commerce/orders/types.ts";
import { RATE_KINDS } from "#app/commerce/shipping/types.ts";
import { array, instantSchema, localizedSchema, moneySchema, nullable, object, text } from "./common.ts";

const customerFields = { name: text(200), phone: text(60), email: nullable(text(254)) };
const addressFields = {
  line1: text(500),
  city: text(200),
  region: { ...nullable(text(64)), description: "ISO 3166-2 code, or the region's name; else the town says it" },
  postcode: nullable(text(16)),
  country: text(2),
};
const addressGiven = object(addressFields, ["region", "postcode"]);

const deliverySchema = object({
  rate_id: text(80),
  kind: { enum: RATE_KINDS },
  label: localizedSchema(200),
  carrier: nullable(text(64)),
  days: nullable(object({ min: { type: "integer" }, max: { type: "integer" } })),
  desk: nullable(object({ id: text(26), name: text(200), address: text(500), city: text(200), phone: text(64) })),
});

/** Amounts are not among the fields: they are computed. Ranges and meanings are the engine's to judge. */
export const newOrderSchema = object(
  {
    lines: array(
      object({ sku: text(191), variant_id: text(64), quantity: { type: "integer" } }, ["sku", "variant_id"]),
      10_000,
    ),
    customer: object(customerFields, ["email"]),
    address: addressGiven,
    delivery: {
      ...nullable(text(80)),
      description: "Id of a way of delivery, as `POST /shipping-rates` lists them; the way home where absent",
    },
    payment_method: text(40),
    coupons: { ...array(text(64), 10), description: "Coupon codes, as typed" },
    bumps: { ...array(text(64), 50), description: "Ids of the order bumps that were ticked" },
    voucher: { ...text(60), description: "Code of store credit" },
    note: text(2_000),
  },
  ["delivery", "coupons", "bumps", "voucher", "note"],
);

const lineSchema = object({
  id: text(26),
  product_id: text(26),
  variant_id: text(26),
  sku: nullable(text(191)),
  title: text(300),
  variant_title: text(300),
  quantity: { type: "integer" },
  unit_price: moneySchema,
  discount: moneySchema,
  total: moneySchema,
  adjustments: { type: "array", items: object({ offer_id: text(64), amount: moneySchema }) },
});

/** An offer that was given: what it took off the lines, and off the delivery. */
const adjustmentSchema = object({
  offer_id: text(64),
  code: text(64),
  name: localizedSchema(200),
  amount: moneySchema,
  shipping: moneySchema,
  coupon: nullable(text(64)),
});

export const orderSchema = object({
  id: text(26),
  number: text(40),
  state: { enum: ORDER_STATES },
  payment_state: { enum: PAYMENT_STATES },
  delivery_state: { enum: DELIVERY_STATES },
  payment_method: text(40),
  subtotal: moneySchema,
  discount: moneySchema,
  shipping: moneySchema,
  cod_fee: moneySchema,
  tax: moneySchema,
  tax_included: { type: "boolean" },
  total: moneySchema,
  adjustments: { type: "array", items: adjustmentSchema },
  lines: { type: "array", items: lineSchema },
  customer: object({ id: text(26), ...customerFields }),
  address: object(addressFields),
  delivery: nullable(deliverySchema),
  locale: text(2),
  source: { enum: ORDER_SOURCES },
  note: nullable(text(2_000)),
  placed_at: instantSchema,
  confirmed_at: nullable(instantSchema),
  cancelled_at: nullable(instantSchema),
  cancel_reason: nullable(text(500)),
  updated_at: instantSchema,
});
