import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import {
  BREAKPOINTS,
  type Breakpoint,
  type JsonSchema,
  type PageCondition,
  type ProductRef,
  type VisitorCondition,
} from "#blocks/contract/index.ts";
import { URL_PARAMETER_PATTERN } from "./values.ts";
import { MOST_COUNTED, type VisitCount } from "./visit-count.ts";

/** What is so for a page and a kind of screen, whoever looks. */
export interface PageFacts {
  locale: Locale;
  device: Breakpoint;
  /** Epoch ms. */
  now: number;
  /** Units of a product that can be bought. */
  available(product: ProductRef): number;
  /** The page's path without its language; "" where it has none. */
  path: string;
  /** The variant somebody is in of a campaign that runs ("" where it has none); null: they take no part. */
  variant(campaign: string): string | null;
}

/** What is so for one visitor. */
export interface VisitorFacts extends VisitCount {
  /** Epoch ms. */
  now: number;
  /** Parameters of the page's address, cleaned. */
  parameters: Readonly<Record<string, string>>;
  /** Host of the site they came from; "" where they came from none. */
  referrer: string;
  cart: { count: number /** Minor units. */; total: number; products: readonly string[] };
  /** Is this the town they are known to live in? */
  livesIn(town: string): boolean;
  /** They were here on an earlier day. */
  returning: boolean;
  /** null: no order was made from this browser. */
  customer: CustomerFacts | null;
}

export interface CustomerFacts {
  /** As they typed them in their last order. */
  name: string;
  city: string;
  orders: number;
  delivered: number;
  /** Minor units, cancelled and returned orders left out. */
  spent: number;
  /** Epoch ms. */
  lastOrder: number;
}

export interface Kind<C, F> {
  schema: JsonSchema;
  holds(condition: C, facts: F): boolean;
}

const some = (items: JsonSchema): JsonSchema => ({
  type: "array",
  minItems: 1,
  maxItems: 100,
  uniqueItems: true,
  items,
});
const instant: JsonSchema = { type: "string", format: "date-time" };
const id: JsonSchema = { type: "string", minLength: 1, maxLength: 64 };
const amount = (maximum: number): JsonSchema => ({ type: "integer", minimum: 0, maximum });
const units = amount(1_000_000);
const product: JsonSchema = {
  anyOf: [closed({ id }, ["id"]), closed({ current: { const: true } }, ["current"])],
};

/** Between a least and a most; that one of them is said is checked beside the schema. */
const between = (kind: string, more: JsonSchema, required: readonly string[], limit: JsonSchema): JsonSchema =>
  one(kind, { ...more, atLeast: limit, atMost: limit }, required);
const isBetween = (
  { atLeast = 0, atMost = Number.POSITIVE_INFINITY }: { atLeast?: number; atMost?: number },
  n: number,
) => n >= atLeast && n <= atMost;

/** Is it between these dates? `until` is excluded. */
export function isWithin({ from, until }: { from?: string; until?: string }, now: number): boolean {
  return (from === undefined || Date.parse(from) <= now) && (until === undefined || Date.parse(until) > now);
}

type Kinds<C extends { kind: string }, F> = { readonly [K in C["kind"]]: Kind<Extract<C, { kind: K }>, F> };

/** Decided with the page, which may be kept. */
export const PAGE_KINDS: Kinds<PageCondition, PageFacts> = {
  locale: {
    schema: one("locale", { is: some({ enum: LOCALES }) }, ["is"]),
    holds: ({ is }, { locale }) => is.includes(locale),
  },
  device: {
    schema: one("device", { is: some({ enum: BREAKPOINTS }) }, ["is"]),
    holds: ({ is }, { device }) => is.includes(device),
  },
  date: {
    schema: one("date", { from: instant, until: instant }, []),
    holds: (condition, { now }) => isWithin(condition, now),
  },
  stock: {
    schema: between("stock", { product }, ["product"], units),
    holds: (condition, { available }) => isBetween(condition, available(condition.product)),
  },
  page: {
    schema: one("page", { is: some({ type: "string", pattern: "^/[^\\s?#]*$", maxLength: 200 }) }, ["is"]),
    holds: ({ is }, { path }) =>
      path !== "" && is.some((each) => (each.endsWith("*") ? path.startsWith(each.slice(0, -1)) : path === each)),
  },
  campaign: {
    schema: one("campaign", { campaign: id }, ["campaign"]),
    holds: ({ campaign }, { variant }) => variant(campaign) !== null,
  },
  variant: {
    schema: one("variant", { campaign: id, is: some({ type: "string", pattern: "^[A-Za-z0-9]{1,12}$" }) }, [
      "campaign",
      "is",
    ]),
    holds({ campaign, is }, { variant }) {
      const own = variant(campaign);
      return own !== null && is.includes(own);
    },
  },
};

const DAY = 86_400_000;

/** Decided for one visitor, after the page. */
export const VISITOR_KINDS: Kinds<VisitorCondition, VisitorFacts> = {
  url: {
    schema: one(
      "url",
      {
        param: { type: "string", pattern: URL_PARAMETER_PATTERN },
        op: { enum: ["present", "is", "contains"] },
        value: { type: "string", maxLength: 120 },
      },
      ["param", "op"],
    ),
    holds({ param, op, value = "" }, { parameters }) {
      const found = Object.hasOwn(parameters, param) ? parameters[param] : undefined;
      if (found === undefined || op === "present") return found !== undefined;
      const [has, wanted] = [found.toLowerCase(), value.trim().toLowerCase()];
      return op === "is" ? has === wanted : has.includes(wanted);
    },
  },
  referrer: {
    schema: one("referrer", { is: some({ type: "string", pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$", maxLength: 120 }) }, [
      "is",
    ]),
    holds: ({ is }, { referrer }) => is.some((host) => referrer === host || referrer.endsWith(`.${host}`)),
  },
  cart: {
    schema: between("cart", { measure: { enum: ["count", "total"] } }, ["measure"], amount(1_000_000_000_000)),
    holds: (condition, { cart }) => isBetween(condition, cart[condition.measure]),
  },
  "cart-product": {
    schema: one("cart-product", { product }, ["product"]),
    holds: ({ product: ref }, { cart }) => "id" in ref && cart.products.includes(ref.id),
  },
  city: {
    schema: one("city", { is: some({ type: "string", minLength: 1, maxLength: 80 }) }, ["is"]),
    holds: ({ is }, { livesIn }) => is.some(livesIn),
  },
  visitor: {
    schema: one("visitor", { is: { enum: ["new", "returning"] } }, ["is"]),
    holds: ({ is }, { returning }) => returning === (is === "returning"),
  },
  visits: {
    schema: between("visits", { measure: { enum: ["pages", "visits"] } }, ["measure"], amount(MOST_COUNTED)),
    holds: (condition, facts) => isBetween(condition, facts[condition.measure]),
  },
  customer: {
    schema: between(
      "customer",
      { measure: { enum: ["orders", "delivered", "spent", "days"] } },
      ["measure"],
      amount(1_000_000_000_000),
    ),
    holds(condition, { customer, now }) {
      const { measure } = condition;
      // Who never ordered has no last order, however long ago.
      if (measure === "days") {
        return customer !== null && isBetween(condition, Math.floor((now - customer.lastOrder) / DAY));
      }
      return isBetween(condition, customer?.[measure] ?? 0);
    },
  },
};

export function closed(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", required, additionalProperties: false, properties };
}

/** Any condition can be turned around. */
export function one(kind: string, properties: JsonSchema, required: readonly string[]): JsonSchema {
  return closed({ kind: { const: kind }, ...properties, not: { const: true } }, ["kind", ...required]);
}
