import { type CampaignEntry, type CampaignSummary, type Problem, problemWords } from "#app/campaigns/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Shop } from "#app/commerce/shop.ts";

const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

export function campaignJson({ id, title, revision, published, phase, plan, turnsAt, updatedAt }: CampaignSummary) {
  return {
    id,
    title,
    revision,
    phase,
    published: published && {
      revision: published.revision,
      state: published.state,
      cause: published.cause,
      since: instant(published.startedAt),
    },
    version: published?.version ?? 0,
    goal: plan.goal,
    priority: plan.priority,
    variants: plan.variants,
    schedule: plan.schedule,
    pieces: plan.pieces.map(({ id: piece, kind, variants }) => ({ id: piece, kind, variants })),
    turns_at: instant(turnsAt),
    updated_at: instant(updatedAt),
  };
}

export function entryJson({ id, action, revision, actor, at, data }: CampaignEntry) {
  return { id, action, revision, by: actor.name || actor.kind, at: instant(at), data };
}

/** What is to be mended before a campaign is published, with words for people. */
export function problemJson(problem: Problem, { locales, timeZone, currency }: Shop, locale: Locale) {
  const { code, severity, node, field } = problem;
  const main = locales[0] ?? "fr";
  return { code, severity, node, field, message: problemWords(problem, { locale, main, zone: timeZone, currency }) };
}
