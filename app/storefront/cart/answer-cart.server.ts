import { readCart } from "#app/commerce/carts/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { readForm } from "#app/platform/read-form.ts";
import { localHref } from "#runtime/render/page-context.ts";
import type { CouponGuesses } from "../checkout/coupon-guesses.ts";
import { shopWords } from "../messages.ts";
import { redirect } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import type { StorefrontPorts } from "../storefront-ports.ts";
import { cartToken, changeCart, linesForSale, piecesIn, readCartForm, withCartCookies } from "./cart.ts";
import { cartPage } from "./cart-page.server.ts";

/** Puts into the cart, changes it, and shows it. */
export async function answerCart(
  q: QueryContext,
  host: ShopHost,
  request: Request,
  address: string,
  { carts, guesses }: { carts: StorefrontPorts["carts"]; guesses: CouponGuesses },
): Promise<Response> {
  const token = cartToken(request.headers);
  const asked = readCartForm(await readForm(request));
  const now = () => (token === undefined ? undefined : readCart(q.read, token));
  const { codes } = asked;
  if (!(await guesses.allows(q, codes, address))) {
    return cartPage(q, host, await now(), { message: shopWords(q.locale)("couponGuesses"), codes });
  }
  const changed = await changeCart(carts, token, asked, q.locale);
  if (!changed.ok) return cartPage(q, host, await now(), { message: refusalWords(changed.refusal, q.locale) });
  const shown = redirect(localHref("/cart", q.locale, q.shop.locales[0] ?? "fr"));
  if (changed.value === null) return shown;
  const cart = await readCart(q.read, changed.value);
  return withCartCookies(shown, request, changed.value, cart ? piecesIn(await linesForSale(q, cart)) : 0);
}
