import type { Cart, CartLine } from "../../carts/index.server.ts";
import type { QueryContext } from "../../context.ts";
import { type Quote, type QuoteMore, type QuoteTo, quoteOrder } from "./quote-order.ts";

export interface QuotedCart {
  /** What can be bought of it; undefined where there is nothing. */
  quote: Quote | undefined;
  /** The quote's lines as the cart knows them, in their order; lines that offers added have none. */
  lines: readonly CartLine[];
  /** Lines whose article is no longer for sale, or not as often. */
  gone: readonly CartLine[];
}

/** What a cart would cost if it were ordered now: all of it, or what can still be bought. */
export async function quoteCart(
  q: QueryContext & { limits: { maxLineQuantity: number } },
  { lines, coupon }: Pick<Cart, "lines" | "coupon">,
  to?: QuoteTo,
  more: QuoteMore = {},
): Promise<QuotedCart> {
  const coupons = coupon ? [coupon] : [];
  const quoteOf = async (some: readonly CartLine[]) =>
    some.length === 0 ? undefined : quoteOrder(q, some, to, { coupons, ...more });
  const whole = await quoteOf(lines);
  if (whole || lines.length === 0) return { quote: whole, lines, gone: [] };
  const alone = await Promise.all(lines.map((line) => quoteOf([line])));
  const rest = lines.filter((_, index) => alone[index]);
  return { quote: await quoteOf(rest), lines: rest, gone: lines.filter((_, index) => !alone[index]) };
}
