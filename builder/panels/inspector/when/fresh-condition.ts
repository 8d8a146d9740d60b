import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Leaf } from "#runtime/document/conditions.ts";

const HOUR = 3_600_000;
/** Names no campaign: the condition does not hold until one is chosen. */
const NONE = "-";

/** What each kind of condition asks until something else is said. */
export function freshCondition(kind: Leaf["kind"], locale: Locale): Leaf {
  const fresh: { [K in Leaf["kind"]]: () => Leaf } = {
    locale: () => ({ kind: "locale", is: [locale] }),
    device: () => ({ kind: "device", is: ["mobile"] }),
    date: () => ({ kind: "date", from: new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString() }),
    stock: () => ({ kind: "stock", product: { current: true }, atLeast: 1 }),
    page: () => ({ kind: "page", is: ["/"] }),
    campaign: () => ({ kind: "campaign", campaign: NONE }),
    variant: () => ({ kind: "variant", campaign: NONE, is: ["A"] }),
    url: () => ({ kind: "url", param: "utm_source", op: "present" }),
    referrer: () => ({ kind: "referrer", is: ["facebook.com", "fb.com"] }),
    cart: () => ({ kind: "cart", measure: "count", atLeast: 1 }),
    "cart-product": () => ({ kind: "cart-product", product: { current: true } }),
    city: () => ({ kind: "city", is: ["Casablanca"] }),
    visitor: () => ({ kind: "visitor", is: "new" }),
    visits: () => ({ kind: "visits", measure: "pages", atLeast: 3 }),
    customer: () => ({ kind: "customer", measure: "orders", atLeast: 1 }),
  };
  return fresh[kind]();
}
