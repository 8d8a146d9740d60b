import { CURRENCY_DECIMALS, MAX_AMOUNT } from "#app/commerce/kernel/money.ts";
import { conditions, OFFER_STATUSES, rewards } from "#app/commerce/offers/index.server.ts";
import type { JsonSchema } from "../../api/endpoint.ts";
import { array, instantSchema, localizedSchema, nullable, object, text } from "../../api/schemas/common.ts";

/** The schema of BASKET.json, as `vitrine price --schema` prints it and as files are checked. Amounts are minor units. */

const amount: JsonSchema = { type: "integer", minimum: 0, maximum: MAX_AMOUNT };
const whole = (minimum: number, maximum: number): JsonSchema => ({ type: "integer", minimum, maximum });
const described = (description: string, schema: JsonSchema): JsonSchema => ({ description, ...schema });
const name = text(191, 1);
const country: JsonSchema = { type: "string", pattern: "^[A-Z]{2}$" };
const rate = described("Hundredths of a percent: 2000 is 20 %", whole(0, 10_000));

/** Only the names a rule may have: what its arguments are is checked by the rule itself, which says more precisely what is wrong. */
const ruleSchema = (registry: ReadonlyMap<string, unknown>) =>
  object({ code: { type: "string", enum: [...registry.keys()] }, args: { type: "object" } }, ["args"]);

const stacking = {
  description: "Alone; with every offer that allows it; or with the offers of these ids",
  anyOf: [{ enum: ["exclusive", "combine"] }, array(name, 200)],
};

const offer = object(
  {
    id: name,
    name: { anyOf: [text(120), localizedSchema(120)] },
    status: described("active where absent", { enum: OFFER_STATUSES }),
    priority: whole(0, 1_000),
    stacking,
    conditions: described("All of them must hold", array(ruleSchema(conditions), 20)),
    reward: ruleSchema(rewards),
  },
  ["name", "status", "priority", "stacking", "conditions"],
);

const part = object({ sku: name, quantity: whole(1, 100) }, ["quantity"]);

const article = object(
  {
    sku: described("Names the article in the basket, and as a variant in offers", name),
    product: described("Names its product in offers; the SKU where absent", name),
    title: text(300),
    price: amount,
    compare_at_price: described("Announced as the price before", nullable(amount)),
    price_history: described(
      "What it cost before, from the first on; without it only today's price is known",
      array(
        object({ from: instantSchema, price: amount, compare_at_price: nullable(amount) }, ["compare_at_price"]),
        500,
      ),
    ),
    collections: array(name, 200),
    tags: array(text(120, 1), 200),
    weight: described("Grams", whole(0, 10_000_000)),
    tax_class: text(64),
    stock: described("Units that can be sold; as many as you like where absent", whole(0, 1_000_000_000)),
    bundle: described(
      "It is a bundle: of all its items (fixed), or of so many that are chosen (mix)",
      object(
        {
          kind: { enum: ["fixed", "mix"] },
          choose: nullable(whole(1, 50)),
          repeats: described("The same item may be chosen more than once", { type: "boolean" }),
          items: { ...array(part, 60), minItems: 1 },
        },
        ["kind", "choose", "repeats"],
      ),
    ),
  },
  [
    ...["product", "title", "compare_at_price", "price_history", "collections", "tags", "weight", "tax_class"],
    ...["stock", "bundle"],
  ],
);

const coupon = object(
  {
    code: text(64, 1),
    offer: described("Id of the offer it opens, which has the condition `coupon`", name),
    starts_at: nullable(instantSchema),
    expires_at: nullable(instantSchema),
    disabled: { type: "boolean" },
    uses: whole(0, 1_000_000_000),
    max_uses: nullable(whole(1, 1_000_000_000)),
    uses_of_customer: whole(0, 1_000_000_000),
    max_uses_per_customer: nullable(whole(1, 1_000_000_000)),
    recipient: described("Phone or e-mail of the one person it is good for", nullable(text(254, 1))),
  },
  [
    ...["starts_at", "expires_at", "disabled", "uses", "max_uses", "uses_of_customer"],
    ...["max_uses_per_customer", "recipient"],
  ],
);

const zone = object(
  {
    country,
    region: nullable(text(10, 1)),
    city: nullable(text(120, 1)),
    refused: { type: "boolean" },
    rates: array(
      object(
        {
          id: name,
          kind: { enum: ["home", "desk"] },
          price: amount,
          free_from: nullable(amount),
          steps: described(
            "Heavier than `above` grams: this price",
            array(object({ above: whole(0, 100_000_000), price: amount }), 50),
          ),
        },
        ["free_from", "steps", "kind"],
      ),
      50,
    ),
  },
  ["region", "city", "refused", "rates"],
);

export const priceFileSchema: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: "A basket for `vitrine price`",
  ...object(
    {
      currency: { enum: Object.keys(CURRENCY_DECIMALS) },
      country: described("Of the shop: whose law says which price may be crossed out", country),
      now: described("Priced as of this instant; today where absent", instantSchema),
      catalogue: described("Without it, the shop's own catalogue, offers and settings", array(article, 5_000)),
      offers: array(offer, 500),
      coupons: array(coupon, 5_000),
      shipping: object({ flat: amount, free_from: nullable(amount), zones: array(zone, 5_000) }, [
        "free_from",
        "zones",
      ]),
      cod_fee: {
        anyOf: [
          amount,
          object({
            flat: amount,
            places: array(object({ country, city: nullable(text(120, 1)), fee: amount }, ["city"]), 500),
          }),
        ],
      },
      taxes: described("By country of the customer", {
        type: "object",
        maxProperties: 250,
        propertyNames: { pattern: "^[A-Z]{2}$" },
        additionalProperties: object(
          {
            included: { type: "boolean" },
            rate,
            classes: { type: "object", maxProperties: 100, additionalProperties: rate },
            shipping: nullable(rate),
          },
          ["classes", "shipping"],
        ),
      }),
      basket: object(
        {
          lines: {
            ...array(
              object(
                {
                  sku: name,
                  quantity: whole(1, 1_000),
                  components: described("What was chosen of a mix, for one of it", array(part, 60)),
                },
                ["components"],
              ),
              500,
            ),
            minItems: 1,
          },
          coupons: array(text(64), 10),
          bumps: described("Ids of the order bumps that are ticked", array(name, 50)),
          payment_method: text(40, 1),
          rate: described("Id of the rate that was chosen", nullable(name)),
        },
        ["coupons", "bumps", "payment_method", "rate"],
      ),
      customer: object(
        {
          orders: described("How many they placed before", whole(0, 1_000_000)),
          segments: array(text(120, 1), 200),
          phone: text(60),
          email: text(254),
          country,
          region: nullable(text(10)),
          city: text(200),
          postcode: nullable(text(20)),
        },
        ["orders", "segments", "phone", "email", "country", "region", "city", "postcode"],
      ),
    },
    ["currency", "country", "now", "catalogue", "offers", "coupons", "shipping", "cod_fee", "taxes", "customer"],
  ),
};

/** What a file holds, once the schema has passed it. */
export interface PriceFile {
  currency?: keyof typeof CURRENCY_DECIMALS;
  country?: string;
  now?: string;
  catalogue?: FileArticle[];
  offers?: FileOffer[];
  coupons?: FileCoupon[];
  shipping?: { flat: number; free_from?: number | null; zones?: FileZone[] };
  cod_fee?: number | { flat: number; places: { country: string; city?: string | null; fee: number }[] };
  taxes?: Record<string, FileTax>;
  basket: {
    lines: { sku: string; quantity: number; components?: FilePart[] }[];
    coupons?: string[];
    bumps?: string[];
    payment_method?: string;
    rate?: string | null;
  };
  customer?: {
    orders?: number;
    segments?: string[];
    phone?: string;
    email?: string;
    country?: string;
    region?: string | null;
    city?: string;
    postcode?: string | null;
  };
}

export interface FileArticle {
  sku: string;
  product?: string;
  title?: string;
  price: number;
  compare_at_price?: number | null;
  price_history?: { from: string; price: number; compare_at_price?: number | null }[];
  collections?: string[];
  tags?: string[];
  weight?: number;
  tax_class?: string;
  stock?: number;
  bundle?: { kind?: "fixed" | "mix"; choose?: number | null; repeats?: boolean; items: FilePart[] };
}

export interface FilePart {
  sku: string;
  /** 1 where absent. */
  quantity?: number;
}

export interface FileOffer {
  id: string;
  name?: string | { fr?: string; ar?: string; en?: string };
  status?: (typeof OFFER_STATUSES)[number];
  priority?: number;
  stacking?: "exclusive" | "combine" | string[];
  conditions?: { code: string; args?: Record<string, unknown> }[];
  reward: { code: string; args?: Record<string, unknown> };
}

export interface FileCoupon {
  code: string;
  offer: string;
  starts_at?: string | null;
  expires_at?: string | null;
  disabled?: boolean;
  uses?: number;
  max_uses?: number | null;
  uses_of_customer?: number;
  max_uses_per_customer?: number | null;
  recipient?: string | null;
}

export interface FileZone {
  country: string;
  region?: string | null;
  city?: string | null;
  refused?: boolean;
  rates?: {
    id: string;
    kind?: "home" | "desk";
    price: number;
    free_from?: number | null;
    steps?: { above: number; price: number }[];
  }[];
}

export interface FileTax {
  included: boolean;
  rate: number;
  classes?: Record<string, number>;
  shipping?: number | null;
}
