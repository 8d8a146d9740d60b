import type { BundleItem } from "#app/commerce/catalog/index.server.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import {
  type BasketLine,
  type CouponFacts,
  checkRules,
  type ExtraArticle,
  normaliseCode,
  type Offer,
  recipientHash,
} from "#app/commerce/offers/index.server.ts";
import { codFeeAt, lawfulCompareAt, type PricedOrder, priceOrder } from "#app/commerce/pricing/index.server.ts";
import { chooseRate, findRates, type Zone } from "#app/commerce/shipping/index.server.ts";
import { taxOf } from "#app/commerce/tax/index.server.ts";
import { checkBundles, partsOfLines, stockOf, weightOf } from "./file-bundles.ts";
import type { FileArticle, FileCoupon, FileOffer, FileZone, PriceFile } from "./file-schema.ts";

const SHOP_COUNTRY = "MA";

export interface PricedFile {
  priced: PricedOrder;
  /** The price that may be shown crossed out, by SKU. */
  compareAt: ReadonlyMap<string, number | null>;
  /** Units that can be sold, by SKU; Infinity where they are not counted. */
  available: ReadonlyMap<string, number>;
  /** What one of each line of the basket is made of. */
  parts: readonly (readonly BundleItem[])[];
}

/** Prices a file that holds its own catalogue: the same function as the shop's, and no database. Pure. */
export function priceFile(file: PriceFile & { catalogue: FileArticle[] }, today: number): Result<PricedFile> {
  const { basket, customer = {} } = file;
  const now = file.now === undefined ? today : Date.parse(file.now);
  // A leap second is a time of day that no clock of ours has.
  if (Number.isNaN(now)) return refuse("input.invalid", { problem: "no instant" }, "/now");
  const shopCountry = file.country ?? SHOP_COUNTRY;
  const country = customer.country ?? shopCountry;
  const articles = new Map(file.catalogue.map((article) => [article.sku, article]));
  const offers = offersOf(file.offers ?? []);
  const refused =
    twice(file) ?? wrongRule(offers) ?? checkBundles(file.catalogue, articles) ?? unknownSku(file, articles);
  if (refused) return refused;
  const parts = partsOfLines(file, articles);
  if (!parts.ok) return parts;
  const known = (sku: string) => articles.get(sku) as FileArticle;
  const city = customer.city ?? "";
  const to = { country, region: customer.region, city, postcode: customer.postcode };
  const everywhere = { flat: file.shipping?.flat ?? 0, freeFrom: file.shipping?.free_from ?? null };
  const delivery = { zones: (file.shipping?.zones ?? []).map(zoneOf), desks: [], postcodes: [] };
  const rates = findRates(delivery, everywhere, to, { subtotal: 0, weight: 0, quantity: 0 });
  if (!rates.ok) return { ok: false, refusal: { ...rates.refusal, pointer: "/customer" } };
  if (!chooseRate(rates.value, basket.rate))
    return refuse("input.invalid", { problem: "no such rate here" }, "/basket/rate");
  const phone = parsePhone(customer.phone ?? "", country)?.e164 ?? null;
  const priced = priceOrder({
    lines: basket.lines.map(({ sku, quantity }, index) => {
      const article = known(sku);
      return { ...lineOf(article), quantity, weight: weightOf(article, parts.value[index] ?? [], articles) };
    }),
    offers,
    extras: new Map(file.catalogue.map((article) => [article.sku, extraOf(article, articles)])),
    bumps: basket.bumps ?? [],
    coupons: (basket.coupons ?? []).map((typed) => couponOf(typed, file.coupons ?? [], country)),
    customer: {
      ...{ orderCount: customer.orders ?? 0, segments: customer.segments ?? [], country, city },
      hashes: [phone, customer.email].flatMap((each) => (each ? [recipientHash(each)] : [])),
    },
    paymentMethod: basket.payment_method ?? "cod",
    shipping: (parcel) => {
      const found = findRates(delivery, everywhere, to, parcel);
      return (found.ok && chooseRate(found.value, basket.rate)) || null;
    },
    codFee: codFeeAt(codFeeOf(file.cod_fee), country, city),
    tax: ({ lines, shipping }) => taxOf(taxesOf(file.taxes), lines, shipping, country),
    now,
  });
  if (!priced) return refuse("order.total_too_large", {}, "/basket/lines");
  const compareAt = new Map(
    file.catalogue.map((article) => [article.sku, lawfulCompareAt(spansOf(article, now), now, shopCountry)]),
  );
  const available = new Map(file.catalogue.map((article) => [article.sku, stockOf(article, articles)]));
  return ok({ priced, compareAt, available, parts: parts.value });
}

function twice({ catalogue = [], offers = [], coupons = [] }: PriceFile): Result<never> | undefined {
  const lists = {
    "/catalogue": catalogue.map(({ sku }) => sku),
    "/offers": offers.map(({ id }) => id),
    "/coupons": coupons.map(({ code }) => normaliseCode(code)),
  };
  for (const [pointer, names] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      if (seen.has(name))
        return refuse("input.invalid", { problem: `"${name}" is there twice` }, `${pointer}/${index}`);
      seen.add(name);
    }
  }
  return undefined;
}

function wrongRule(offers: readonly Offer[]): Result<never> | undefined {
  for (const [index, offer] of offers.entries()) {
    const refusal = checkRules(offer);
    if (refusal) return { ok: false, refusal: { ...refusal, pointer: `/offers/${index}${refusal.pointer}` } };
  }
  return undefined;
}

function unknownSku({ basket }: PriceFile, articles: ReadonlyMap<string, FileArticle>): Result<never> | undefined {
  const index = basket.lines.findIndex(({ sku }) => !articles.has(sku));
  const sku = basket.lines[index]?.sku;
  return sku === undefined ? undefined : refuse("variant.not_found", { sku }, `/basket/lines/${index}/sku`);
}

function lineOf(article: FileArticle): Omit<BasketLine, "quantity"> {
  return {
    ...{ variantId: article.sku, productId: article.product ?? article.sku, unitPrice: article.price },
    ...{ collectionIds: article.collections ?? [], tags: article.tags ?? [] },
    ...{ weight: article.weight ?? 0, taxClass: article.tax_class ?? "" },
  };
}

function extraOf(article: FileArticle, articles: ReadonlyMap<string, FileArticle>): ExtraArticle {
  return { ...lineOf(article), available: Math.min(stockOf(article, articles), Number.MAX_SAFE_INTEGER) };
}

/** Offers of a file with what they leave out: active, combining, without conditions. */
export function offersOf(offers: readonly FileOffer[]): Offer[] {
  return offers.map(offerOf);
}

function offerOf({ id, name = id, status = "active", priority = 0, stacking = "combine", ...rules }: FileOffer): Offer {
  const rule = ({ code, args = {} }: FileOffer["reward"]) => ({ code, args });
  return {
    ...{ id, name: typeof name === "string" ? { fr: name } : name, status, priority, stacking },
    ...{ conditions: (rules.conditions ?? []).map(rule), reward: rule(rules.reward) },
  };
}

function couponOf(typed: string, coupons: readonly FileCoupon[], country: string): CouponFacts {
  const code = normaliseCode(typed);
  const found = coupons.find((each) => normaliseCode(each.code) === code);
  if (!found) return { code };
  const instant = (at: string | null | undefined) => (at ? Date.parse(at) : null);
  const { recipient } = found;
  const person = recipient && (parsePhone(recipient, country)?.e164 ?? recipient);
  return {
    code,
    coupon: {
      ...{ id: found.code, offerId: found.offer, disabled: found.disabled ?? false },
      ...{ startsAt: instant(found.starts_at), expiresAt: instant(found.expires_at) },
      ...{ uses: found.uses ?? 0, maxUses: found.max_uses ?? null },
      ...{ usesOfCustomer: found.uses_of_customer ?? 0, maxUsesPerCustomer: found.max_uses_per_customer ?? null },
      recipient: person ? recipientHash(person) : null,
    },
  };
}

function zoneOf({ country, region = null, city = null, refused = false, rates = [] }: FileZone, index: number): Zone {
  return {
    ...{ id: String(index), country, region, city, refused },
    rates: rates.map(({ id, kind = "home", price, free_from: freeFrom = null, steps = [] }) => ({
      ...{ id, kind, label: {}, price, freeFrom, steps, carrier: null, days: null },
    })),
  };
}

function codFeeOf(fee: PriceFile["cod_fee"]) {
  if (fee === undefined || typeof fee === "number") return { flat: fee ?? 0, places: [] };
  return { flat: fee.flat, places: fee.places.map((place) => ({ ...place, city: place.city ?? null })) };
}

function taxesOf(taxes: PriceFile["taxes"] = {}) {
  return Object.fromEntries(
    Object.entries(taxes).map(([country, { included, rate, classes = {}, shipping = null }]) => {
      return [country, { included, rate, classes, shipping }];
    }),
  );
}

/** Each price until the next begins; today's is the article's own, begun now where its history does not end with it. */
function spansOf(article: FileArticle, now: number) {
  const { price, compare_at_price: compareAtPrice = null, price_history: history = [] } = article;
  const known = history
    .map(({ from, price: was, compare_at_price: crossed = null }) => {
      return { from: Date.parse(from), price: was, compareAtPrice: crossed };
    })
    .sort((a, b) => a.from - b.from);
  const last = known.at(-1);
  if (last?.price !== price || last.compareAtPrice !== compareAtPrice) {
    known.push({ from: Math.max(now, last?.from ?? 0), price, compareAtPrice });
  }
  return known.map((span, index) => ({ ...span, until: known[index + 1]?.from ?? null }));
}
