import {
  type CampaignSummary,
  findCampaign,
  listEntries,
  problemsOf,
  problemWords,
} from "#app/campaigns/index.server.ts";
import { findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { findOffer } from "#app/commerce/offers/index.server.ts";
import { findDocument, findSummaries, mayPublish } from "#app/documents/index.server.ts";
import { type Piece, readPlan, shownDocuments } from "#runtime/campaigns/plan.ts";
import { endsAt, everRuns, nextTurn, runsAt } from "#runtime/campaigns/schedule.ts";
import { textWord } from "#runtime/campaigns/texts.ts";
import type { Visit } from "../guard.server.ts";
import type { CampaignAct, CampaignDetail, CampaignRow, LogLine } from "./types.ts";

export function campaignRow(
  { id, title, phase, published, plan, updatedAt }: CampaignSummary,
  locale: Locale,
): CampaignRow {
  const { from, until } = plan.schedule;
  return {
    id,
    title: textIn(title, locale),
    phase,
    cause: published?.cause ?? null,
    from: from === null ? null : Date.parse(from),
    until: until === null ? null : Date.parse(until),
    kinds: [...new Set(plan.pieces.map(({ kind }) => kind))],
    updatedAt,
  };
}

/** Entries of the log that are shown at once. */
const AT_ONCE = 50;

/**
 * All that the page of one campaign shows; undefined where there is none.
 * @param before an entry of its log: the older ones are shown
 */
export async function campaignDetail(
  q: QueryContext,
  id: string,
  visit: Visit,
  before?: string,
): Promise<CampaignDetail | undefined> {
  const now = q.clock.now();
  const summary = await findCampaign(q.read, id, now);
  const head = summary && (await findDocument(q.read, id));
  if (!summary || !head) return undefined;
  const { locale } = visit;
  const plan = readPlan(head.doc);
  const zone = q.shop.timeZone;
  const isOn = runsAt(plan.schedule, zone, now);
  const startsAt = isOn ? null : nextTurn(plan.schedule, zone, now);
  const isNewer = summary.published !== null && summary.published.revision !== head.revision;
  // What ran to its end has nothing left to mend: that its dates are over is no fault of it.
  const problems = summary.phase === "over" && !isNewer ? [] : await problemsOf(q, id, head.doc);
  const words = { locale, main: q.shop.locales[0] ?? "fr", zone, currency: q.shop.currency } as const;
  return {
    row: campaignRow(summary, locale),
    version: summary.published?.version ?? 0,
    revision: head.revision,
    isNewer,
    startsAt,
    endsAt: endsAt(plan.schedule, zone, startsAt ?? now),
    isPast: !everRuns(plan.schedule, zone, now),
    returns: summary.published?.cause === "stock" && summary.plan.guard?.returns === true,
    acts: await actsOf(q, plan.pieces, locale),
    traffic: plan.traffic,
    shares: plan.variants.map(({ id: letter, name, weight }) => ({
      name: name ? `${letter} · ${name}` : letter,
      weight,
    })),
    problems: problems.map((each) => ({
      severity: each.severity,
      message: problemWords(each, words),
      href: `/admin/pages/${id}/edit?block=${encodeURIComponent(each.node)}`,
    })),
    ...(await logOf(q, id, locale, before)),
    mayWrite: visit.may("documents.write"),
    mayPublish: visit.may("documents.publish") && mayPublish({ actor: visit.who.actor, shop: q.shop }),
  };
}

async function logOf(
  q: QueryContext,
  id: string,
  locale: Locale,
  before?: string,
): Promise<Pick<CampaignDetail, "log" | "olderLog">> {
  const entries = await listEntries(q.read, id, { limit: AT_ONCE + 1, before });
  const lines: LogLine[] = [];
  for (const { id: entry, action, actor, at, data } of entries.slice(0, AT_ONCE)) {
    const kept = Array.isArray(data.kept) ? (data.kept as { document: string }[]).map((each) => each.document) : [];
    const titles = await findSummaries(q.read, kept, at);
    lines.push({
      ...{ id: entry, action, at },
      by: actor.name,
      kept: titles.flatMap((each) => (each ? textIn(each.title, locale) : [])),
      withdrawn: await offerNames(q, Array.isArray(data.offers) ? (data.offers as string[]) : [], locale),
    });
  }
  return { log: lines, olderLog: entries.length > AT_ONCE ? (lines.at(-1)?.id ?? null) : null };
}

async function offerNames(q: QueryContext, ids: readonly string[], locale: Locale): Promise<string[]> {
  const found = await Promise.all(ids.map((id) => findOffer(q.read, id)));
  return found.flatMap((each) => (each ? textIn(each.name, locale, q.shop.locales[0]) : []));
}

/** What publishing does, piece by piece, in the names that people know. */
async function actsOf(q: QueryContext, pieces: readonly Piece[], locale: Locale): Promise<CampaignAct[]> {
  const main = q.shop.locales[0] ?? "fr";
  const say = (text: LocalizedText | undefined) => textIn(text, locale, main);
  const titleOf = async (id: string) => say((await findSummaries(q.read, [id], q.clock.now()))[0]?.title);
  const acts: CampaignAct[] = [];
  for (const piece of pieces) {
    const [shown] = shownDocuments({ pieces: [piece] });
    const href = shown ? `/admin/pages/${shown}/edit` : null;
    const add = (word: CampaignAct["word"], a: string, b = "") =>
      acts.push({ id: piece.id, word, a, b, letters: piece.variants.join(", "), href });
    switch (piece.kind) {
      case "page":
        if (piece.instead === null) add("act.page", await titleOf(piece.document));
        else add("act.page.instead", await titleOf(piece.document), await titleOf(piece.instead));
        break;
      case "swap":
        add("act.swap", await titleOf(piece.by), await titleOf(piece.section));
        break;
      case "form":
        add("act.form", await titleOf(piece.by), piece.form === null ? "" : await titleOf(piece.form));
        break;
      case "message": {
        const { title } = piece.node.props;
        add("act.message", say(title as LocalizedText));
        break;
      }
      case "offer":
        add("act.offer", say((await findOffer(q.read, piece.offer))?.name));
        break;
      case "price": {
        const [product] = await findProducts(q.read, [piece.product]);
        const price = formatMoney({ amount: piece.price, currency: q.shop.currency }, locale);
        add("act.price", say(product?.title), price);
        break;
      }
      case "template":
        add("act.text", textWord(`message.${piece.message}`, locale), textWord(`channel.${piece.channel}`, locale));
        break;
    }
  }
  return acts;
}
