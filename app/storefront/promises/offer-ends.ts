import type { Offer, Selection } from "#app/commerce/offers/index.server.ts";
import { selects } from "#app/commerce/offers/index.server.ts";

/** What an offer may speak of: a product with its places in the catalogue. */
export interface OfferedProduct {
  id: string;
  variants: readonly { id: string }[];
  collectionIds: readonly string[];
  tags: readonly string[];
}

/** Offers that run now without a code, and end by their dates. */
function running(offers: readonly Offer[], now: number): { offer: Offer; until: number }[] {
  return offers.flatMap((offer) => {
    if (offer.conditions.some(({ code }) => code === "coupon")) return [];
    const dates = offer.conditions.filter(({ code }) => code === "dates").map(({ args }) => args);
    if (dates.some(({ from }) => typeof from === "string" && Date.parse(from) > now)) return [];
    const ends = dates.flatMap(({ until }) => (typeof until === "string" ? [Date.parse(until)] : []));
    const until = Math.min(...ends);
    return ends.length > 0 && until > now ? [{ offer, until }] : [];
  });
}

/**
 * When the first of the offers that run now ends (epoch ms), among those that speak of the product, or among all; null
 * where none ends. A countdown cannot promise less time than the engine gives, nor more.
 */
export function offerEnd(offers: readonly Offer[], product: OfferedProduct | null, now: number): number | null {
  const ends = running(offers, now)
    .filter(({ offer }) => product === null || speaksOf(offer, product))
    .map(({ until }) => until);
  return ends.length > 0 ? Math.min(...ends) : null;
}

function speaksOf({ conditions, reward }: Offer, { id, variants, collectionIds, tags }: OfferedProduct): boolean {
  const selections = [...conditions, reward].flatMap(({ args }) => Object.values(args).filter(isSelection));
  const line = (variantId: string) => ({ variantId, productId: id, collectionIds, tags, unitPrice: 0 });
  return (
    selections.length === 0 || selections.some((each) => variants.some((variant) => selects(each, line(variant.id))))
  );
}

function isSelection(value: unknown): value is Selection {
  const lists = ["products", "variants", "collections", "tags"];
  return typeof value === "object" && value !== null && lists.some((name) => Object.hasOwn(value, name));
}

/** The lowest sum from which an offer that runs now makes delivery free for everybody; null where none does. */
export function freeDeliveryByOffer(offers: readonly Offer[], now: number): number | null {
  const sums = offers.flatMap(({ conditions, reward }) => {
    if (reward.code !== "free-shipping" || reward.args.max !== undefined) return [];
    const [spend, ...more] = conditions.filter(({ code }) => code !== "dates");
    const open = conditions.every(({ code, args }) => code !== "dates" || isNow(args, now));
    const whole = spend?.code === "spend" && !isSelection(spend.args.items) && more.length === 0;
    return open && whole && typeof spend.args.min === "number" ? [spend.args.min] : [];
  });
  return sums.length > 0 ? Math.min(...sums) : null;
}

function isNow({ from, until }: Readonly<Record<string, unknown>>, now: number): boolean {
  return (
    !(typeof from === "string" && Date.parse(from) > now) && !(typeof until === "string" && Date.parse(until) <= now)
  );
}
