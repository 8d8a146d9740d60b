import { randomInt } from "node:crypto";
import { CAMPAIGNS, SHELVES } from "#app/campaigns/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { isDeclaredRobot } from "#app/platform/robots.ts";
import type { Breakpoint, ProductRef } from "#blocks/contract/index.ts";
import { LOTS } from "#runtime/campaigns/assign.ts";
import type { Campaigns, Part, Visitor } from "#runtime/campaigns/choose.ts";
import { productKey } from "#runtime/document/conditions.ts";
import { cartToken } from "../cart/cart.ts";
import {
  type KnownWay,
  knownLot,
  knownOrders,
  knownShown,
  knownShut,
  knownSince,
  knownTown,
  knownWay,
  lotCookie,
  type ShownCampaign,
  shownCookie,
  sinceCookie,
  wayCookie,
} from "../visitor/known-visitor.ts";
import { firstDay, hostOf, visitorFacts } from "../visitor/visitor-facts.server.ts";

/** A request, as far as campaigns look at it. */
export interface Sight {
  headers: Headers;
  /** The page that is looked at, its query included. */
  page: URL;
  /** Where the visitor came from, as far as the browser says. */
  referrer: string | null;
  /** The page's path without its language. */
  path: string;
  /** A page is on its way that may give them a lot; else a browser without one has that of a search engine. */
  draws: boolean;
  /** The page is on its way to them, and has not counted itself yet. */
  opens: boolean;
}

/** Somebody at the door, and what they are to be remembered by. */
export interface Guest extends Visitor {
  shown: readonly ShownCampaign[];
  /**
   * Cookies that say what is new of them.
   * @param asks the page is another one for other visitors: they must find it again
   * @param parts what they were shown on it
   */
  cookies(asks: boolean, parts: readonly Part[], secure: boolean): string[];
}

/** The rest of a campaign's life that matters here: whom somebody is, asked of the shop only where a campaign asks it. */
const OWN = ["cart", "cart-product", "city", "customer"] as const;

/**
 * Who comes, as campaigns ask it. Nothing is read from the database unless a running campaign asks for what only the shop
 * knows, and this browser has a cart, a town or orders at all.
 */
export async function meet(
  q: QueryContext,
  limits: OrderLimits,
  campaigns: Campaigns,
  { headers, page, referrer, path, draws, opens }: Sight,
): Promise<Guest> {
  const agent = headers.get("user-agent");
  const known = knownLot(headers);
  const lot = isDeclaredRobot(agent) ? null : (known ?? (draws ? randomInt(LOTS) : null));
  const before = knownWay(headers);
  const way = wayOf(before, page, referrer);
  const shown = knownShown(headers);
  const asksOwn = OWN.some((kind) => campaigns.asks.has(kind)) && hasOwn(headers);
  const sight = { page: withWay(page, way), referrer: way.referrer === "" ? null : `https://${way.referrer}/`, opens };
  const asksSince = campaigns.asks.has("visitor") && knownSince(headers) === undefined;
  const own = asksOwn ? headers : only(headers, asksSince ? OF_PAST : OF_VISITS);
  const facts = await visitorFacts(q, limits, { headers: own, ...sight });
  const { left } = q.kept(SHELVES);
  return {
    lot,
    shown,
    seen: new Map(shown.map(({ id, variant }) => [id, variant])),
    shut: knownShut(headers),
    facts: {
      ...facts,
      ...{ locale: q.locale, device: deviceOf(agent, headers.get("sec-ch-ua-mobile")), path },
      available: (product: ProductRef) => left.get(productKey(product)) ?? 0,
      variant: () => null,
    },
    cookies(asks, parts, secure) {
      if (lot === null) return [];
      const fresh = parts.filter(
        ({ id, variant }) => !shown.some((each) => each.id === id && each.variant === variant),
      );
      const ids = new Set(fresh.map(({ id }) => id));
      const others = shown.filter(({ id }) => !ids.has(id));
      // Only so many are remembered: those that are in the shop no more are forgotten first.
      const inShop = new Set(q.kept(CAMPAIGNS).map(({ id }) => id));
      const [still, gone] = [others.filter(({ id }) => inShop.has(id)), others.filter(({ id }) => !inShop.has(id))];
      const asksWay = campaigns.asks.has("url") || campaigns.asks.has("referrer");
      return [
        ...(asks && known === undefined ? [lotCookie(lot, secure)] : []),
        ...(fresh.length > 0 ? [shownCookie([...fresh, ...still, ...gone], secure)] : []),
        ...(asksSince ? [sinceCookie(firstDay(facts, q.shop.timeZone), secure)] : []),
        ...(asksWay && (way.query !== before.query || way.referrer !== before.referrer)
          ? [wayCookie(way, secure)]
          : []),
      ];
    },
  };
}

/** How the visit began, or begins here: by an address with marks, or from another site. */
function wayOf(before: KnownWay, page: URL, referrer: string | null): KnownWay {
  const marks = [...page.searchParams].filter(([name]) => (UTM_FIELDS as readonly string[]).includes(name));
  const query = new URLSearchParams(marks).toString().slice(0, 400);
  const from = hostOf(referrer, page);
  return query !== "" || from !== "" ? { query, referrer: from } : before;
}

/** The address with the marks that the visit began with; its own go first. */
function withWay(page: URL, { query }: KnownWay): URL {
  const whole = new URL(page);
  for (const [name, value] of new URLSearchParams(query)) {
    if (!whole.searchParams.has(name)) whole.searchParams.set(name, value);
  }
  return whole;
}

function hasOwn(headers: Headers): boolean {
  return cartToken(headers) !== undefined || knownOrders(headers).length > 0 || knownTown(headers) !== "";
}

/** When a browser came, and how often. */
const OF_VISITS = /^vitrine_(?:since|visits|pages)=/;
/** And what it ordered, which tells as much where nobody asked it before. */
const OF_PAST = /^vitrine_(?:visits|pages|orders)=/;

/** The same request from a browser that keeps nothing else: nothing is read for its cart and its town. */
function only(headers: Headers, kept: RegExp): Headers {
  const said = (headers.get("cookie") ?? "").split(/;\s*/).filter((each) => kept.test(each));
  return new Headers(said.length > 0 ? { cookie: said.join("; ") } : {});
}

/** The kind of screen, as far as a browser says before it draws anything. */
function deviceOf(agent: string | null, mobile: string | null): Breakpoint {
  if (mobile === "?1" || /Mobi|iPhone|iPod/i.test(agent ?? "")) return "mobile";
  return /iPad|Tablet|Android/i.test(agent ?? "") ? "tablet" : "base";
}
