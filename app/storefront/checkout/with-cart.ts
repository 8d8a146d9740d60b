import { readCart } from "#app/commerce/carts/index.server.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { cartToken, wantedLines } from "../cart/cart.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** What is in the cart, where it is the cart that is ordered; undefined where it is empty. */
export async function withCart(
  q: ShopQuery,
  { headers }: Request,
  sent: SentCheckout,
): Promise<SentCheckout | undefined> {
  if (!sent.cart) return sent;
  const token = cartToken(headers);
  const cart = token ? await readCart(q.read, token) : undefined;
  if (!token || !cart || cart.lines.length === 0) return undefined;
  // A code that stands in the cart counts until the form says another, or none.
  const typed = { coupon: cart.coupon, voucher: cart.voucher, ...sent.typed };
  const codes = { coupon: typed.coupon.slice(0, 64), voucher: typed.voucher.slice(0, 64) };
  return {
    ...sent,
    ...{ typed, session: `cart:${token}` },
    wanted: { ...sent.wanted, ...(!sent.stopped && codes), cart: wantedLines(cart) },
  };
}
