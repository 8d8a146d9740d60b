import { readCart } from "#app/commerce/carts/index.server.ts";
import { findOwners } from "#app/commerce/catalog/index.server.ts";
import { quoteOrder } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { DAY_MS, localDate } from "#app/commerce/kernel/clock.ts";
import { sumKnownOrders } from "#app/commerce/orders/index.server.ts";
import { isSameTown } from "#app/commerce/places/index.server.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import type { VisitorFacts } from "#runtime/document/condition-kinds.ts";
import { readParameters } from "#runtime/document/view-as.ts";
import { countAt } from "#runtime/document/visit-count.ts";
import { cartToken, linesForSale, piecesIn, wantedLines } from "../cart/cart.ts";
import { knownOrders, knownSince, knownTown } from "./known-visitor.ts";

interface Sight {
  headers: Headers;
  /** The page that is looked at, its query included. */
  page: URL;
  /** Where the visitor came from, as far as the browser says. */
  referrer: string | null;
  /** The page is on its way to them, and has not counted itself yet. */
  opens: boolean;
}

/** What is so for whoever sent this request: of their own cart, their own orders and the address they are at. */
export async function visitorFacts(
  q: QueryContext,
  limits: OrderLimits,
  { headers, page, referrer, opens }: Sight,
): Promise<VisitorFacts> {
  const [cart, customer] = await Promise.all([
    cartFacts(q, limits, cartToken(headers)),
    sumKnownOrders(q.read, knownOrders(headers)),
  ]);
  const now = q.clock.now();
  const count = countAt(headers.get("cookie") ?? "", opens);
  const today = localDate(now, q.shop.timeZone);
  const since = knownSince(headers);
  const ordered = customer && localDate(customer.firstOrder, q.shop.timeZone);
  const town = knownTown(headers) || (customer?.city ?? "");
  const country = customer?.country || q.shop.country;
  return {
    now,
    parameters: readParameters(page.searchParams),
    referrer: hostOf(referrer, page),
    cart,
    livesIn: (name) => town !== "" && isSameTown(country, town, name),
    // Where nobody asked before, nobody wrote down since when: an order, or another visit, tells as much.
    returning: since === undefined ? count.visits > 1 || (ordered ?? today) < today : since < today,
    ...count,
    customer: customer ?? null,
  };
}

/**
 * The shop's day to remember a browser by that is asked for the first time: today, or the one before where it was known already.
 * So it stays all day what it was at first, however often it comes back.
 */
export function firstDay({ now, returning }: VisitorFacts, timeZone: string): string {
  const today = localDate(now, timeZone);
  return returning ? new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10) : today;
}

async function cartFacts(
  q: QueryContext,
  limits: OrderLimits,
  token: string | undefined,
): Promise<VisitorFacts["cart"]> {
  const kept = token ? await readCart(q.read, token) : undefined;
  const cart = kept && (await linesForSale(q, kept));
  if (!cart || cart.lines.length === 0) return { count: 0, total: 0, products: [] };
  const articles = wantedLines(cart).map(({ variant, quantity, parts = [] }) => ({
    variantId: variant,
    quantity,
    parts: parts.map((variantId) => ({ variantId })),
  }));
  const [quote, owners] = await Promise.all([
    quoteOrder({ ...q, limits }, articles),
    findOwners(q.read, [...new Set(articles.map(({ variantId }) => variantId))]),
  ]);
  return { count: piecesIn(cart), total: quote?.subtotal ?? 0, products: owners };
}

/** The host of another site; "" for this one, and for none. */
export function hostOf(referrer: string | null, page: URL): string {
  if (!referrer || !URL.canParse(referrer)) return "";
  const { protocol, hostname, origin } = new URL(referrer);
  return /^https?:$/.test(protocol) && origin !== page.origin ? hostname.slice(0, 120) : "";
}

/** Asked at most once, and only where somebody wants to know. */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
