import { findSellablesBySku } from "#app/commerce/catalog/index.server.ts";
import type { Kept, KeptValues } from "#app/commerce/context.ts";
import {
  findOffersOf,
  type GivenOffers,
  type Offer,
  type Selection,
  type StoredOffer,
} from "#app/commerce/offers/index.server.ts";
import { Campaigns, isShown, NO_PARTS, type Part, type Parts } from "#runtime/campaigns/choose.ts";
import { offersIn, type PieceOf } from "#runtime/campaigns/plan.ts";
import { endsAt, runsAt } from "#runtime/campaigns/schedule.ts";
import { factsOf, NOBODY } from "#runtime/document/view-as.ts";
import { datesEnd } from "../rules/dates-end.ts";
import type { PublishedCampaign } from "../types.ts";
import { CAMPAIGNS } from "./live-campaigns.ts";
import { SHELVES } from "./shelves.ts";

/** What campaigns in the shop give. */
interface CampaignGifts {
  published: readonly PublishedCampaign[];
  /** Their offers, drafts among them: a campaign gives what nobody else gets. */
  offers: readonly StoredOffer[];
  /** Variants whose prices they name, by SKU. */
  variants: ReadonlyMap<string, string>;
}

/** Kept by the process: an order reads none of it from the database. */
export const CAMPAIGN_GIFTS: Kept<CampaignGifts> = {
  endsWith: ["campaign.changed", "offer.changed", "product.changed"],
  read: async (read, kept) => {
    const published = await kept(CAMPAIGNS);
    const offers = await findOffersOf(read, [...new Set(published.flatMap(({ plan }) => offersIn(plan)))]);
    const skus = [...new Set(published.flatMap(pricesIn).flatMap(({ sku }) => sku || []))];
    const sellables = skus.length > 0 ? await findSellablesBySku(read, skus, 0) : [];
    return {
      published,
      offers: offers.filter(({ status }) => status !== "archived"),
      variants: new Map(sellables.flatMap(({ sku, variantId }) => (sku === null ? [] : [[sku, variantId]]))),
    };
  },
};

/**
 * What campaigns make of the shop's offers, for somebody who takes part in some of them; for a stranger to all, in those that
 * are for everybody. It is asked with the instant of the price, not of the page: a campaign's price ends when it ends.
 */
export function offersGiven(kept: KeptValues, parts?: Parts): GivenOffers {
  const { published, offers, variants } = kept(CAMPAIGN_GIFTS);
  const { standing } = kept(SHELVES);
  const taken = new Set(published.flatMap(({ plan }) => offersIn(plan)));
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const priceOffer = ({ id, title, plan }: PublishedCampaign, piece: PieceOf<"price">): Offer => ({
    ...{ id: `${id}.${piece.id}`, name: title, status: "active", priority: plan.priority, stacking: "combine" },
    conditions: [],
    reward: { code: "unit-price", args: { price: piece.price, items: itemsOf(piece, variants) } },
  });
  const find = (offer: string): Offer | undefined => {
    const [id, of] = offer.split(".");
    const campaign = published.find((each) => each.id === id);
    const price = campaign && pricesIn(campaign).find((piece) => piece.id === of);
    return price ? priceOffer(campaign, price) : taken.has(offer) ? byId.get(offer) : undefined;
  };
  /** A campaign's offers and prices, each until its hours or its dates end: what was promised to somebody ends with them too. */
  const given = (campaign: PublishedCampaign, part: Part | undefined, now: number): Offer[] => {
    if (!part) return [];
    const { plan, zone } = campaign;
    const hours = endsAt(plan.schedule, zone, now);
    const dates = datesEnd(plan.when, now);
    return plan.pieces.flatMap((piece): Offer[] => {
      const ends = [hours, dates, datesEnd(piece.when, now)].filter((end) => end !== null);
      if (!isShown(piece, part) || ends.includes(now)) return [];
      const until = ends.map((end) => ({ code: "dates", args: { until: new Date(end).toISOString() } }));
      if (piece.kind === "price") return [{ ...priceOffer(campaign, piece), conditions: until }];
      const offer = piece.kind === "offer" ? byId.get(piece.offer) : undefined;
      return offer ? [{ ...offer, status: "active", conditions: [...offer.conditions, ...until] }] : [];
    });
  };
  return {
    at(all, now) {
      const free = all.filter(({ id }) => !taken.has(id));
      const own = standing.filter(({ state, plan, zone }) => state === "live" && runsAt(plan.schedule, zone, now));
      if (own.length === 0) return free;
      const taking = parts ?? partsOfStranger(own, now);
      return [...free, ...own.flatMap((campaign) => given(campaign, taking.get(campaign.id), now))];
    },
    find,
  };
}

/** A price is an offer like any other: it stands on the order under the campaign's name, and combines as offers do. */
function itemsOf({ product, sku }: PieceOf<"price">, variants: ReadonlyMap<string, string>): Selection {
  return sku === "" ? { products: [product] } : { variants: [variants.get(sku) ?? sku] };
}

/** What somebody gets of whom nothing is known: what is for all. */
function partsOfStranger(running: readonly PublishedCampaign[], now: number): Parts {
  const facts = { ...factsOf({ ...NOBODY, now }), locale: "fr", device: "base", path: "" } as const;
  const visitor = { lot: null, facts: { ...facts, available: () => 0, variant: () => null } };
  return running.length === 0
    ? NO_PARTS
    : new Campaigns(running.map((each) => ({ ...each, endsAt: null }))).partsOf(visitor);
}

function pricesIn({ plan }: PublishedCampaign): PieceOf<"price">[] {
  return plan.pieces.filter((piece) => piece.kind === "price");
}
