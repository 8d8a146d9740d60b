import type { OrderLineView, PageContext, ProductView, VariantView } from "#blocks/contract/index.ts";

/**
 * How a block sends a shopper to the checkout, and what the pop-up listens to. Without JavaScript: a link to
 * `/checkout?variant=<id>&quantity=<n>`, or a GET form with those two fields; both also name the page's own form and the
 * page itself (`form`, `page`, `revision`), so that an order knows where it came from. `data-checkout` marks that link or form;
 * the pop-up's island takes over its click or submit and reads the same address or fields. Never a price: the server
 * knows it.
 */
export const CHECKOUT_PATH = "/checkout";

/** Where the cart's forms are sent; a form that also leads elsewhere has a button with this as its own address. */
export const CART_PATH = "/cart";

export function checkoutHref(page: Pick<PageContext, "href" | "checkout">, variant: string, quantity = 1): string {
  const query = new URLSearchParams([["variant", variant], ["quantity", String(quantity)], ...checkoutFacts(page)]);
  return page.href(`${CHECKOUT_PATH}?${query}`);
}

/** The facts that are there, by the names under which they are sent. */
export function checkoutFacts({ checkout }: Pick<PageContext, "checkout">): [string, string][] {
  const { form, page, revision } = checkout;
  return Object.entries({ form, page, revision }).filter((fact): fact is [string, string] => fact[1] !== null);
}

/** The variant chosen at first: the cheapest that can be bought, else the cheapest. */
export function firstVariant(product: Pick<ProductView, "variants">): VariantView | null {
  const cheapest = [...product.variants].sort((a, b) => a.price.amount - b.price.amount);
  return cheapest.find(({ available }) => available > 0) ?? cheapest[0] ?? null;
}

/** What each article was shown to cost, as it goes with the order: it decides no price, only that none is dearer unseen. */
export function shownPrices(lines: readonly Pick<OrderLineView, "variantId" | "unitPrice">[]): string {
  return lines.map(({ variantId, unitPrice }) => `${variantId}:${unitPrice.amount}`).join(" ");
}

/** Most that one order may hold of a variant, by what is there; the server decides again. */
export const MOST_PER_ORDER = 10;
