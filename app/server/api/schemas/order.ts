import { CLICK_FIELDS, UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import { CALL_OUTCOMES, DESK_STATES } from "#app/commerce/orders/desk.ts";
import { DELIVERY_STATES, ORDER_STATES, PAYMENT_STATES } from "#app/commerce/orders/machine.ts";
import { ORDER_SOURCES } from "#app/commerce/orders/types.ts";
import { SHIPMENT_STATES } from "#app/commerce/shipments/machine.ts";
import { RATE_KINDS } from "#app/commerce/shipping/types.ts";
import { DISPOSITIONS } from "#app/commerce/stock/types.ts";
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

const whole = { type: "integer" } as const;
/** Minor units of the order's currency. Its range is the engine's to judge. */
const amount = { type: "number", description: "Minor units of the order's currency" } as const;
const agreed = { ...amount, description: "A price agreed on, in minor units; takes a token of scope `prices`" };

const agreedFee = object({
  name: { ...text(60), description: "As the buyer reads it, in the order's language" },
  amount,
});

const componentsGiven = {
  ...array(
    object({ sku: text(191), variant_id: text(64), quantity: { type: "integer" } }, ["sku", "variant_id", "quantity"]),
    60,
  ),
  description: "What is chosen of a bundle to choose from, for one of it; by SKU or variant id",
};

const marksOf = (names: readonly string[], longest: number) =>
  object(Object.fromEntries(names.map((name) => [name, text(longest)])), names);

const ulid = { type: "string", pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } as const;

const originFields = {
  page: { ...ulid, description: "Document that the buyer ordered from" },
  revision: { ...ulid, description: "The revision of it that was seen" },
  form: { ...ulid, description: "Form that was filled in" },
  form_revision: { ...ulid, description: "The revision of it that asked" },
  house_form: {
    ...{ type: "string", pattern: "^[0-9a-f]{12}$" },
    description: "Version of Vitrine's own form, where the shop has published none",
  },
  campaigns: {
    ...array(object({ id: ulid, revision: ulid, variant: nullable(text(64)) }), 50),
    description: "Campaigns that had a part in it, the first by priority first, each with the variant that was shown",
  },
  utm: marksOf(UTM_FIELDS, 200),
  click_ids: { ...marksOf(CLICK_FIELDS, 500), description: "Ids of clicks on advertisements, by their parameter" },
};

/** What led a buyer here, as far as it is known. */
const originSchema = object(originFields, Object.keys(originFields));

/** Amounts are computed, but for those that were agreed on. Ranges and meanings are the engine's to judge. */
export const newOrderSchema = object(
  {
    lines: array(
      object(
        {
          ...{ sku: text(191), variant_id: text(64), quantity: { type: "integer" }, unit_price: agreed },
          components: componentsGiven,
        },
        ["sku", "variant_id", "unit_price", "components"],
      ),
      10_000,
    ),
    customer: object(customerFields, ["email"]),
    address: addressGiven,
    delivery: {
      ...nullable(text(80)),
      description: "Id of a way of delivery, as `POST /shipping-rates` lists them; the way home where absent",
    },
    shipping: nullable(agreed),
    fees: {
      ...array(agreedFee, 100),
      description:
        "What was agreed on beside the goods (a wrapping, an express delivery); takes a token of scope `prices`",
    },
    payment_method: text(40),
    coupons: { ...array(text(64), 10), description: "Coupon codes, as typed" },
    bumps: { ...array(text(64), 50), description: "Ids of the order bumps that were ticked" },
    voucher: { ...text(60), description: "Code of store credit" },
    note: text(2_000),
    origin: { ...originSchema, description: "What led the buyer here, for shops with a front of their own" },
  },
  ["delivery", "shipping", "fees", "coupons", "bumps", "voucher", "note", "origin"],
);

/** What an edit says; what it leaves out stays as it is. */
export const editOrderSchema = object(
  {
    version: { ...whole, description: "The order's `version` when the edit began" },
    lines: array(
      object(
        {
          ...{ id: text(26), sku: text(191), variant_id: text(64), quantity: { type: "number" }, unit_price: agreed },
          components: componentsGiven,
        },
        ["id", "sku", "variant_id", "unit_price", "components"],
      ),
      10_000,
    ),
    customer: object(customerFields, Object.keys(customerFields)),
    address: object(addressFields, Object.keys(addressFields)),
    delivery: { ...nullable(text(64)), description: "Id of another way of delivery" },
    payment_method: { ...text(40), description: "Another way to pay, as long as nothing was paid" },
    note: nullable(text(2_000)),
    shipping: { ...nullable(agreed), description: "A price agreed on; null: computed again" },
    fees: {
      ...array({ anyOf: [text(80), agreedFee] }, 100),
      description: "All fees as they shall be: those that stay by their codes, new ones by name and amount",
    },
  },
  ["lines", "customer", "address", "delivery", "payment_method", "note", "shipping", "fees"],
);

const shipmentDetails = { carrier: text(200), tracking: nullable(text(200)), cost: nullable(amount), cash_due: amount };

export const newShipmentSchema = object(
  { ...shipmentDetails, lines: array(object({ line_id: text(26), quantity: { type: "number" } }), 10_000) },
  [...Object.keys(shipmentDetails), "lines"],
);

export const editShipmentSchema = object({ version: whole, ...shipmentDetails }, Object.keys(shipmentDetails));

export const moveShipmentSchema = object(
  {
    to: { enum: SHIPMENT_STATES },
    returned: array(
      object(
        {
          ...{ variant_id: text(64), quantity: { type: "number" } },
          ...{ disposition: { enum: DISPOSITIONS }, location_id: text(26) },
        },
        ["location_id"],
      ),
      10_000,
    ),
  },
  ["returned"],
);

export const callSchema = object(
  {
    outcome: { enum: CALL_OUTCOMES },
    call_at: { ...instantSchema, description: "When to call again, for `postponed`" },
    note: text(2_000),
    attempts: { ...whole, description: "Calls you know of; refused where another was made meanwhile" },
  },
  ["call_at", "note", "attempts"],
);

export const tagsSchema = object({ add: array(text(200), 50), remove: array(text(200), 50) }, ["add", "remove"]);

export const mergeSchema = object({ other: text(26), add_lines: { type: "boolean" } }, ["add_lines"]);

export const eventSchema = object({
  id: text(26),
  kind: text(64),
  actor: object({ kind: text(64), name: nullable(text(500)) }),
  data: { type: "object", description: "What happened: for an edit, `changes` with before and after" },
  at: instantSchema,
});

export const shipmentSchema = object({
  id: text(26),
  order_id: text(26),
  state: { enum: SHIPMENT_STATES },
  carrier: text(200),
  tracking: nullable(text(200)),
  cost: nullable(moneySchema),
  cash_due: moneySchema,
  lines: { type: "array", items: object({ line_id: text(26), variant_id: text(26), quantity: whole }) },
  version: whole,
  created_at: instantSchema,
  shipped_at: nullable(instantSchema),
  delivered_at: nullable(instantSchema),
  refused_at: nullable(instantSchema),
  returned_at: nullable(instantSchema),
  updated_at: instantSchema,
});

const deskSchema = object({
  state: { enum: DESK_STATES },
  attempts: whole,
  due_at: nullable(instantSchema),
  called_at: nullable(instantSchema),
  called_by: nullable(text(500)),
});

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
  components: {
    type: "array",
    description: "Parts of a bundle: units in one of it, and their share of the line's total",
    items: object({
      ...{ product_id: text(26), variant_id: text(26), sku: nullable(text(191)) },
      ...{ title: text(300), variant_title: text(300), quantity: { type: "integer" }, amount: moneySchema },
    }),
  },
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

/** What answers to the order's form, or an agreement, added to its price. */
export const feeSchema = object({ code: text(80), name: localizedSchema(500), amount: moneySchema });

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
  fees: { type: "array", items: feeSchema },
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
  origin: nullable(originSchema),
  note: nullable(text(2_000)),
  placed_at: instantSchema,
  confirmed_at: nullable(instantSchema),
  cancelled_at: nullable(instantSchema),
  cancel_reason: nullable(text(500)),
  version: whole,
  desk: deskSchema,
  agent: nullable(object({ id: text(26), name: text(500) })),
  tags: { type: "array", items: text(200) },
  merged_into: nullable(text(26)),
  shipments: { type: "array", items: shipmentSchema },
  updated_at: instantSchema,
});
