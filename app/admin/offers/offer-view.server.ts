import {
  findCollections,
  findProducts,
  findSellables,
  listCollections,
  listProducts,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { formatTag, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { screenTranslator } from "#app/commerce/kernel/messages.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import {
  conditions,
  listCoupons,
  listOffers,
  type Offer,
  type OfferInput,
  rewards,
  type StoredOffer,
} from "#app/commerce/offers/index.server.ts";
import { PAYMENT_METHODS } from "#app/commerce/payments/types.ts";
import { offerMessages } from "./messages.ts";
import type { ArgumentSchema, OfferRow, OfferView, PickChoice, RuleShapes } from "./types.ts";

const COUPONS_SHOWN = 50;
const MOST_CHOICES = 30;

export function offerRow(
  { id, name, status, priority, conditions: uses, reward, updatedAt }: StoredOffer,
  locale: Locale,
): OfferRow {
  return {
    ...{ id, name: textIn(name, locale), status, reward: reward.code, priority, updatedAt },
    conditions: uses.map(({ code }) => code),
  };
}

/** Every rule with its schema, for the inspector. */
export function ruleShapes(): RuleShapes {
  const shapes = (registry: ReadonlyMap<string, { code: string; args: object }>) =>
    [...registry.values()].map(({ code, args }) => ({ code, args: args as ArgumentSchema }));
  return { conditions: shapes(conditions), rewards: shapes(rewards) };
}

const BLANK: OfferInput = {
  ...{ name: {}, status: "draft", priority: 0, stacking: "combine", conditions: [] },
  reward: { code: "percent-off", args: { percent: 10 } },
};

/** An offer as its screen edits it; without one, a new one. */
export async function offerView(q: QueryContext, offer: StoredOffer | undefined): Promise<OfferView> {
  const { read, shop, locale } = q;
  const all = await listOffers(read);
  const found = offer && (await listCoupons(read, { offerId: offer.id, limit: COUPONS_SHOWN }));
  const draft = offer ? draftOf(offer) : BLANK;
  return {
    id: offer?.id ?? null,
    version: offer?.version ?? 0,
    draft,
    names: await namesOf(q, draft),
    others: all.filter(({ id }) => id !== offer?.id).map(({ id, name }) => ({ id, name: textIn(name, locale) })),
    coupons: found?.data ?? [],
    moreCoupons: found?.nextCursor != null,
    offered: offeredChoices(q),
    currency: shop.currency,
    locales: shop.locales,
  };
}

/** What a rule may choose of in this shop. */
function offeredChoices({ shop, locale }: QueryContext): OfferView["offered"] {
  const t = screenTranslator(offerMessages, locale);
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  return {
    countries: shop.countries.map((country) => ({ value: country, label: names.of(country) ?? country })),
    "payment-methods": PAYMENT_METHODS.map((method) => ({ value: method, label: t(`method.${method}`) })),
  };
}

export function draftOf({ name, status, priority, stacking, conditions: uses, reward }: Offer): OfferInput {
  return { name, status, priority, stacking, conditions: uses, reward };
}

/** What can be picked: products, variants, collections that match what was typed. */
export async function pickChoices(q: QueryContext, kind: string, typed: string): Promise<PickChoice[]> {
  const { read, locale, shop } = q;
  const main = shop.locales[0] ?? "fr";
  if (kind === "collections") {
    const wanted = searchable(typed);
    return (await listCollections(read))
      .map(({ id, title }) => ({ value: id, label: textIn(title, locale, main) }))
      .filter(({ label }) => searchable(label).includes(wanted))
      .slice(0, MOST_CHOICES);
  }
  const { data } = await listProducts(read, { q: typed, limit: MOST_CHOICES, sort: "updated" });
  if (kind === "products") return data.map(({ id, title }) => ({ value: id, label: textIn(title, locale, main) }));
  const variants = data.flatMap((product) => product.variants.map(({ id }) => id));
  const found = await findSellables(read, variants, q.clock.now());
  return found.map((each) => ({ value: each.variantId, label: articleName(each, locale, main) }));
}

/** "Vase · Bleu / Grand". */
export function articleName(
  { title, optionLabels }: Pick<Awaited<ReturnType<typeof findSellables>>[number], "title" | "optionLabels">,
  locale: Locale,
  main: Locale,
): string {
  const options = optionLabels.map((label) => textIn(label, locale, main)).join(" / ");
  return [textIn(title, locale, main), options].filter(Boolean).join(" · ");
}

/** Names of what an offer's rules speak of, by id. What is gone stays nameless, and shows its id. */
async function namesOf(q: QueryContext, draft: OfferInput): Promise<Record<string, string>> {
  const { read, locale, shop, clock } = q;
  const main = shop.locales[0] ?? "fr";
  const ids = { products: new Set<string>(), variants: new Set<string>(), collections: new Set<string>() };
  for (const { args } of [...draft.conditions, draft.reward]) collectIds(args, ids);
  const products = await findProducts(read, [...ids.products]);
  const collections = await findCollections(read, [...ids.collections]);
  const variants = await findSellables(read, [...ids.variants], clock.now());
  return Object.fromEntries([
    ...[...products, ...collections].flatMap((each) => (each ? [[each.id, textIn(each.title, locale, main)]] : [])),
    ...variants.map((each) => [each.variantId, articleName(each, locale, main)]),
  ]);
}

function collectIds(value: unknown, ids: Record<"products" | "variants" | "collections", Set<string>>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    const kind = name === "variant" ? "variants" : name;
    if (Object.hasOwn(ids, kind)) {
      for (const id of [each].flat()) if (typeof id === "string") ids[kind as keyof typeof ids].add(id);
    } else collectIds(each, ids);
  }
}
