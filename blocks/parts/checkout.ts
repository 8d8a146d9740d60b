import type { PageContext, ProductView, VariantView } from "#blocks/contract/index.ts";

/**
 * How a block sends a shopper to the checkout, and what the pop-up listens to. Without JavaScript: a link to
 * `/checkout?variant=<id>&quantity=<n>`, or a GET form with those two fields. `data-checkout` marks that link or form;
 * the pop-up's island takes over its click or submit and reads the same address or fields. Never a price: the server
 * knows it.
 */
export const CHECKOUT_PATH = "/checkout";

export function checkoutHref(page: Pick<PageContext, "href">, variant: string, quantity = 1): string {
  return page.href(`${CHECKOUT_PATH}?variant=${encodeURIComponent(variant)}&quantity=${quantity}`);
}

/** The variant chosen at first: the cheapest that can be bought, else the cheapest. */
export function firstVariant(product: Pick<ProductView, "variants">): VariantView | null {
  const cheapest = [...product.variants].sort((a, b) => a.price.amount - b.price.amount);
  return cheapest.find(({ available }) => available > 0) ?? cheapest[0] ?? null;
}

/** Most that one order may hold of a variant, by what is there; the server decides again. */
export const MOST_PER_ORDER = 10;
