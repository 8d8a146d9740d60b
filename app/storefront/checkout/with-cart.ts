import { type Cart, cartHash, cartSession, readCart, readCartOf } from "#app/commerce/carts/index.server.ts";
import { quoteCart } from "#app/commerce/checkout/index.server.ts";
import { findLinked } from "#app/commerce/leads/index.server.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { cartToken, wantedLines } from "../cart/cart.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** An order that is sent, and the cart that ends with it, by its hash; null where it is of none. */
export interface OfCart {
  sent: SentCheckout;
  ends: string | null;
  /** Ids of the variants that were in it and are no longer sold, or not as often. */
  gone: readonly string[];
}

/** What is in the cart, where it is the cart that is ordered; undefined where it is empty. */
export async function withCart(
  q: ShopQuery,
  { headers }: Request,
  sent: SentCheckout,
  maxLineQuantity: number,
): Promise<OfCart | undefined> {
  if (sent.cart === null) return { sent, ends: null, gone: [] };
  if (sent.cart === "begun") return withBegunCart(q, sent, maxLineQuantity);
  const token = cartToken(headers);
  const cart = token ? await readCart(q.read, token) : undefined;
  if (!token || !cart) return undefined;
  return filled({ ...sent, session: cartSession(token) }, cart, cartHash(token));
}

/**
 * The cart that an order was begun with on another device, for who has its link: it is ordered as it stands there, and
 * whatever lies in the cart of this browser stays. What is no longer sold is left out.
 */
async function withBegunCart(q: ShopQuery, sent: SentCheckout, maxLineQuantity: number): Promise<OfCart | undefined> {
  const begun = await findLinked(q.read, sent.unfinished, q.clock.now());
  const cart = begun && !begun.sent ? await readCartOf(q.read, begun.session) : undefined;
  if (!begun || !cart) return undefined;
  const { lines, gone } = await quoteCart({ ...q, limits: { maxLineQuantity } }, cart);
  const rest = filled({ ...sent, session: sent.unfinished }, { ...cart, lines }, begun.session);
  return rest && { ...rest, gone: gone.map(({ variantId }) => variantId) };
}

function filled(sent: SentCheckout, cart: Cart, ends: string): OfCart | undefined {
  if (cart.lines.length === 0) return undefined;
  // A code that stands in the cart counts until the form says another, or none.
  const typed = { coupon: cart.coupon, voucher: cart.voucher, ...sent.typed };
  const codes = { coupon: typed.coupon.slice(0, 64), voucher: typed.voucher.slice(0, 64) };
  const wanted = { ...sent.wanted, ...(!sent.stopped && codes), cart: wantedLines(cart) };
  return { sent: { ...sent, typed, wanted }, ends, gone: [] };
}
