import { findPriceHistory, findProducts, type Product } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { findOffer, hasUsableCode } from "#app/commerce/offers/index.server.ts";
import { watchesPriorPrices } from "#app/commerce/pricing/index.server.ts";
import { findDocument, findSummaries, listUsers, wantedSlugs } from "#app/documents/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readIntegrations } from "#app/settings/index.server.ts";
import type { Doc, FormDoc } from "#blocks/contract/index.ts";
import { type CampaignPlan, readPlan } from "#runtime/campaigns/plan.ts";
import { walk } from "#runtime/document/tree.ts";
import { checkoutObstacles } from "#runtime/forms/checkout-fit.ts";
import { registry } from "#runtime/registry.ts";
import { readCampaign, readCampaigns } from "../model.server.ts";
import {
  type CampaignFacts,
  type DocumentFact,
  findProblems,
  type OfferFact,
  type Problem,
  type ProductFact,
} from "../rules/problems.ts";
import { findPricesGiven } from "./prices-given.ts";

/** Looks a campaign over with what the shop has now. @param id of its document: it does not stand in its own way */
export async function problemsOf(
  q: Pick<QueryContext, "read" | "shop" | "clock">,
  id: string,
  doc: Doc,
): Promise<Problem[]> {
  return findProblems(doc, await factsOf(q, id, readPlan(doc)));
}

async function factsOf(
  { read, shop, clock }: Pick<QueryContext, "read" | "shop" | "clock">,
  id: string,
  plan: CampaignPlan,
): Promise<CampaignFacts> {
  const now = clock.now();
  const named = namedBy(plan);
  const documents = await documentFacts(read, [...named.documents], now);
  const sectionsUsed = new Set<string>();
  for (const section of named.sections) if ((await listUsers(read, section, now)).length > 0) sectionsUsed.add(section);
  const offers = new Map<string, OfferFact>();
  for (const id of named.offers) {
    const offer = await findOffer(read, id);
    if (!offer || offer.status === "archived") continue;
    const { name, conditions } = offer;
    const asksCode = conditions.some(({ code }) => code === "coupon");
    const coded = asksCode && (await hasUsableCode(read, id, now));
    offers.set(id, { name, conditions, coded, active: offer.status === "active" });
  }
  const watchesPriors = watchesPriorPrices(shop.country);
  const begins = Math.max(now, Date.parse(plan.schedule.from ?? "") || 0);
  const asksPriors = watchesPriors && plan.pieces.some(({ kind }) => kind === "price");
  return {
    ...{ id, now, watchesPriors },
    zone: shop.timeZone,
    locales: shop.locales,
    countries: shop.countries,
    methods: shop.payments.methods.map(({ method }) => method),
    pricesGiven: asksPriors
      ? await findPricesGiven(read, shop.timeZone, { since: begins - PRIOR_DAYS, until: now })
      : [],
    documents,
    sectionsUsed,
    offers,
    products: await productFacts(read, [...named.products], begins, now),
    joined: new Set((await readIntegrations(read)).flatMap(({ name, enabled }) => (enabled ? name : []))),
    ...(await beforeInShop(read, id, now)),
    others: (await readCampaigns(read, ["live", "paused"])).filter((each) => each.id !== id),
  };
}

async function beforeInShop(read: Reader, id: string, now: number) {
  const published = await readCampaign(read, id);
  const there = published?.state === "ended" ? undefined : published;
  return { variantsBefore: there?.plan.variants ?? [], startedAt: there?.startedAt ?? now };
}

function namedBy(plan: CampaignPlan) {
  const named = {
    documents: new Set<string>(),
    sections: new Set<string>(),
    offers: new Set<string>(),
    products: new Set<string>(plan.guard ? [plan.guard.product] : []),
  };
  const add = (...ids: (string | null)[]) => {
    for (const each of ids) if (each !== null) named.documents.add(each);
  };
  for (const piece of plan.pieces) {
    if (piece.kind === "page") add(piece.document, piece.instead);
    if (piece.kind === "form") add(piece.form, piece.by);
    if (piece.kind === "template") add(piece.form);
    if (piece.kind === "swap") {
      add(piece.section, piece.by);
      named.sections.add(piece.section);
    }
    if (piece.kind === "offer") named.offers.add(piece.offer);
    if (piece.kind === "price") named.products.add(piece.product);
  }
  return named;
}

async function documentFacts(read: Reader, ids: readonly string[], now: number): Promise<Map<string, DocumentFact>> {
  const facts = new Map<string, DocumentFact>();
  for (const summary of await findSummaries(read, ids, now)) {
    if (!summary) continue;
    const doc = (await findDocument(read, summary.id))?.doc;
    facts.set(summary.id, {
      kind: summary.kind,
      title: summary.title,
      archived: summary.archivedAt !== null,
      live: summary.publication?.state === "live",
      ...(doc?.kind === "form" && {
        answers: answersOf(doc),
        orders: !checkoutObstacles(doc, registry).includes("no-phone"),
      }),
      addressless: doc?.kind === "page" && doc.meta.use === "promo" && wantedSlugs(doc.meta).length === 0,
    });
  }
  return facts;
}

function answersOf(form: FormDoc): string[] {
  return [...walk(form.root)].flatMap(({ node }) => {
    const field = registry.get(node.type)?.field?.(node.props as never);
    return field ? [field.name] : [];
  });
}

const PRIOR_DAYS = 30 * DAY_MS;

async function productFacts(read: Reader, ids: readonly string[], from: number, now: number) {
  const products = (await findProducts(read, ids)).filter((each): each is Product => each?.status === "active");
  const variants = products.flatMap((each) => each.variants);
  const since = from - PRIOR_DAYS;
  const history = await findPriceHistory(
    read,
    variants.map(({ id }) => id),
    { since, now: Math.max(now, from) },
  );
  const lowest = ({ id, price }: { id: string; price: number }) => {
    const spans = (history.get(id) ?? []).filter((span) => span.from < from && (span.until ?? from) > since);
    return Math.min(price, ...spans.map((span) => span.price));
  };
  return new Map<string, ProductFact>(
    products.map((each) => [
      each.id,
      {
        title: each.title,
        variants: each.variants.map((variant) => ({ sku: variant.sku, price: variant.price, lowest: lowest(variant) })),
      },
    ]),
  );
}
