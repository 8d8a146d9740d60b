import type { CampaignPlan } from "#runtime/campaigns/plan.ts";
import type { SeenCounts } from "./results-of.ts";

/** A version of a campaign that was in the shop, the one in force last. */
export interface Version {
  revision: string;
  plan: Pick<CampaignPlan, "variants">;
}

/** Versions with the same shares, and so visitors who can be compared. */
export interface Split {
  /** Oldest first. */
  revisions: string[];
  /** As the newest of them names the variants. */
  variants: CampaignPlan["variants"];
}

/**
 * The shares that a campaign has had, the first ones first. Whoever comes in keeps their variant; those who were dealt by other shares
 * came at another time, perhaps on better days, so adding them up would call the variant of those days the better one. Each
 * split is counted by itself; one that is taken up again goes on where it was.
 */
export function splitsOf(versions: readonly Version[]): Split[] {
  const splits = new Map<string, Split>();
  for (const { revision, plan } of versions) {
    const name = JSON.stringify([...plan.variants].map(({ id, weight }) => [id, weight]).sort());
    const revisions = splits.get(name)?.revisions ?? [];
    splits.set(name, {
      revisions: [...revisions.filter((each) => each !== revision), revision],
      variants: plan.variants,
    });
  }
  return [...splits.values()];
}

/** What was seen of some revisions together, by variant. */
export function seenIn(
  counts: ReadonlyMap<string, ReadonlyMap<string, SeenCounts>>,
  revisions: readonly string[],
): Map<string, SeenCounts> {
  const seen = new Map<string, SeenCounts>();
  for (const revision of revisions) {
    for (const [variant, more] of counts.get(revision) ?? []) {
      const known = seen.get(variant);
      seen.set(variant, known ? added(known, more) : more);
    }
  }
  return seen;
}

function added(one: SeenCounts, other: SeenCounts): SeenCounts {
  return {
    visitors: one.visitors + other.visitors,
    message: one.message + other.message,
    form: one.form + other.form,
    answer: one.answer + other.answer,
    pages: one.pages + other.pages,
    messages: one.messages + other.messages,
  };
}
