import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Node, ProductRef } from "#blocks/contract/index.ts";
import { CONDITION_KINDS, type Leaf, UNCHOSEN } from "#runtime/document/conditions.ts";

const HOUR = 3_600_000;

/**
 * Is it asked at the shop's door, before any page: whom a campaign or a piece of it is for? There no page is about a product,
 * and nobody takes part in a campaign yet. The blocks of a message stand on a page like any others.
 */
export function isAtDoor({ type }: Node): boolean {
  return type.startsWith("campaign.");
}

/** What conditions may ask there. @param now the kind of one that stands there already */
export function kindsOf(atDoor: boolean, now: Leaf["kind"]): Leaf["kind"][] {
  return CONDITION_KINDS.filter((kind) => !atDoor || kind === now || (kind !== "campaign" && kind !== "variant"));
}

/** The product that is meant until another one is chosen. */
export function freshProduct(atDoor: boolean): ProductRef {
  return atDoor ? { id: UNCHOSEN } : { current: true };
}

/** null: none is chosen yet. */
export function chosenProduct(product: ProductRef): ProductRef | null {
  return "id" in product && product.id === UNCHOSEN ? null : product;
}

/** What each kind of condition asks until something else is said. */
export function freshCondition(kind: Leaf["kind"], locale: Locale, atDoor: boolean): Leaf {
  const fresh: { [K in Leaf["kind"]]: () => Leaf } = {
    locale: () => ({ kind: "locale", is: [locale] }),
    device: () => ({ kind: "device", is: ["mobile"] }),
    date: () => ({ kind: "date", from: new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString() }),
    stock: () => ({ kind: "stock", product: freshProduct(atDoor), atLeast: 1 }),
    page: () => ({ kind: "page", is: ["/"] }),
    campaign: () => ({ kind: "campaign", campaign: UNCHOSEN }),
    variant: () => ({ kind: "variant", campaign: UNCHOSEN, is: ["A"] }),
    url: () => ({ kind: "url", param: "utm_source", op: "present" }),
    referrer: () => ({ kind: "referrer", is: ["facebook.com", "fb.com"] }),
    cart: () => ({ kind: "cart", measure: "count", atLeast: 1 }),
    "cart-product": () => ({ kind: "cart-product", product: freshProduct(atDoor) }),
    city: () => ({ kind: "city", is: ["Casablanca"] }),
    visitor: () => ({ kind: "visitor", is: "new" }),
    visits: () => ({ kind: "visits", measure: "pages", atLeast: 3 }),
    customer: () => ({ kind: "customer", measure: "orders", atLeast: 1 }),
  };
  return fresh[kind]();
}
