import { OFFER_STATUSES } from "#app/commerce/offers/types.ts";
import { array, instantSchema, localizedSchema, moneySchema, nullable, object, text } from "./common.ts";
import { feeSchema } from "./order.ts";

/** A rule put to use. What its `args` are is the rule's own schema: GET /offer-rules. */
const ruleSchema = object({ code: text(64), args: { type: "object" } });

const offerFields = {
  name: localizedSchema(120),
  status: { enum: OFFER_STATUSES },
  priority: { type: "integer", minimum: 0, maximum: 1_000 },
  stacking: {
    description: "Alone, with every offer that allows it, or with the offers of these ids",
    anyOf: [{ enum: ["exclusive", "combine"] }, array(text(64), 200)],
  },
  conditions: array(ruleSchema, 20),
  reward: ruleSchema,
};

export const newOfferSchema = object(offerFields, ["status", "priority", "stacking", "conditions"]);

export const offerPatchSchema = object({ ...offerFields, version: { type: "integer" } }, [
  ...Object.keys(offerFields),
  "version",
]);

export const offerSchema = object({
  id: text(26),
  ...offerFields,
  version: { type: "integer" },
  created_at: instantSchema,
  updated_at: instantSchema,
});

const rulesOfKind = { type: "array", items: object({ code: text(64), args: { type: "object" } }) };
export const offerRulesSchema = object({ conditions: rulesOfKind, rewards: rulesOfKind });

const limit = nullable({ type: "integer", minimum: 1 });

export const newCouponsSchema = object(
  {
    offer_id: text(26),
    code: { ...text(64), description: "A code of your own" },
    count: { type: "integer", description: "So many generated codes, 5,000 at most" },
    recipients: {
      ...array(text(254), 5_000),
      description: "Phones or e-mails: one code for each, good for them alone",
    },
    prefix: text(20),
    starts_at: nullable(instantSchema),
    expires_at: nullable(instantSchema),
    max_uses: limit,
    max_uses_per_customer: limit,
  },
  ["code", "count", "recipients", "prefix", "starts_at", "expires_at", "max_uses", "max_uses_per_customer"],
);

export const couponSchema = object({
  id: text(26),
  code: text(64),
  offer_id: text(26),
  starts_at: nullable(instantSchema),
  expires_at: nullable(instantSchema),
  disabled: { type: "boolean" },
  uses: { type: "integer" },
  max_uses: nullable({ type: "integer" }),
  max_uses_per_customer: nullable({ type: "integer" }),
  recipient: text(64),
  created_at: instantSchema,
});

export const redemptionSchema = object({
  order_id: text(26),
  customer_id: text(26),
  amount: moneySchema,
  redeemed_at: instantSchema,
  released_at: nullable(instantSchema),
});

const reasonSchema = object({ code: text(64), message: text(500), data: { type: "object" } });

/** What a basket costs: see `priceJson`. */
export const priceSchema = object({
  lines: array(
    object({
      variant_id: text(64),
      product_id: text(64),
      sku: nullable(text(191)),
      title: text(300),
      origin: { enum: ["asked", "gift", "bump"] },
      quantity: { type: "integer" },
      unit_price: moneySchema,
      discount: moneySchema,
      total: moneySchema,
      adjustments: array(object({ offer_id: text(64), amount: moneySchema }), 1_000),
    }),
    10_000,
  ),
  subtotal: moneySchema,
  discount: moneySchema,
  shipping: moneySchema,
  shipping_discount: moneySchema,
  shipping_rate: nullable(text(64)),
  cod_fee: moneySchema,
  fees: array(feeSchema, 100),
  tax: moneySchema,
  tax_included: { type: "boolean" },
  tax_rates: array(object({ rate: { type: "integer" }, base: moneySchema, tax: moneySchema }), 100),
  total: moneySchema,
  applied: array(
    object({
      offer_id: text(64),
      name: localizedSchema(120),
      code: text(64),
      amount: moneySchema,
      shipping: moneySchema,
      coupon: nullable(text(64)),
      added: nullable(text(64)),
    }),
    1_000,
  ),
  refused: array(object({ offer_id: text(64), name: localizedSchema(120), reasons: array(reasonSchema, 50) }), 1_000),
  proved: {
    type: "boolean",
    description:
      "No lawful combination is cheaper; false where too many offers shut each other out to compare them all",
  },
  coupons: array(
    object({
      code: text(64),
      state: { enum: ["ok", "outdone", "invalid", "expired", "used_up", "not_applicable"] },
      offer_id: nullable(text(64)),
      message: text(500),
    }),
    100,
  ),
});

export const priceRequestSchema = object(
  {
    lines: array(
      object(
        {
          sku: text(191),
          variant_id: text(64),
          quantity: { type: "integer" },
          components: {
            ...array(
              object({ sku: text(191), variant_id: text(64), quantity: { type: "integer" } }, ["sku", "variant_id"]),
              60,
            ),
            description: "What was chosen of a mix, for one of it",
          },
        },
        ["sku", "variant_id", "components"],
      ),
      10_000,
    ),
    coupons: array(text(64), 10),
    bumps: array(text(64), 50),
    payment_method: text(40),
    customer: object(
      { phone: text(60), email: text(254), country: text(2), city: text(200), region: text(120), postcode: text(20) },
      ["phone", "email", "country", "city", "region", "postcode"],
    ),
    delivery: { ...text(80), description: "Id of a way of delivery, as POST /shipping-rates lists them" },
    drafts: { type: "boolean", description: "Say of offers that are not active, too, why they are not given" },
  },
  ["coupons", "bumps", "payment_method", "customer", "delivery", "drafts"],
);
