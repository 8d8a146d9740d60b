import type { RuleUse } from "#app/commerce/offers/index.server.ts";
import type { Condition, ConditionGroup, PageCondition, VisitorCondition, When } from "#blocks/contract/index.ts";
import { firstMeeting, type Schedule } from "#runtime/campaigns/schedule.ts";

/** What a shop is, as far as conditions can miss it, and when a campaign runs in it. */
export interface Reach {
  now: number;
  zone: string;
  schedule: Schedule;
  /** Languages the shop speaks, countries it delivers to, ways to pay that it has. */
  locales: readonly string[];
  countries: readonly string[];
  methods: readonly string[];
}

/** Why something never comes to be: none of what it asks for is there. */
export type NeverWhy = "locale" | "date" | "country" | "payment" | "code" | "segment";

type Leaf = (PageCondition | VisitorCondition) & { not?: true };

/** Why conditions hold for nobody, ever; null where they may. What cannot be known may always hold. */
export function neverSeen(when: When | null, reach: Reach): NeverWhy | null {
  return when === null ? null : whyOf(when, reach);
}

function whyOf({ match, conditions }: When | ConditionGroup, reach: Reach): NeverWhy | null {
  const reasons = (conditions as readonly Condition[]).map((each) => {
    if (each.not) return null;
    return each.kind === "group" ? whyOf(each, reach) : leafWhy(each, reach);
  });
  if (match === "any") return reasons.every((each) => each !== null) ? (reasons[0] ?? null) : null;
  return reasons.find((each) => each !== null) ?? null;
}

function leafWhy(leaf: Leaf, reach: Reach): NeverWhy | null {
  if (leaf.kind === "locale") return leaf.is.some((each) => reach.locales.includes(each)) ? null : "locale";
  if (leaf.kind === "date") return meets(leaf, reach) ? null : "date";
  return null;
}

/** Why an offer is given to nobody while its campaign runs; null where it may be. @param coded some code of it may be used */
export function neverGiven(conditions: readonly RuleUse[], coded: boolean, reach: Reach): NeverWhy | null {
  for (const { code, args } of conditions) {
    const names = (of: string) => (Array.isArray(args[of]) ? (args[of] as unknown[]) : []);
    const misses = (of: string, there: readonly string[]) => !names(of).some((each) => there.includes(String(each)));
    if (code === "dates" && !meets(args, reach)) return "date";
    if (code === "country" && misses("countries", reach.countries)) return "country";
    if (code === "payment" && misses("methods", reach.methods)) return "payment";
    if (code === "coupon" && !coded) return "code";
    // Nobody is in a segment yet.
    if (code === "segment") return "segment";
  }
  return null;
}

/** Do these dates meet the hours of the campaign, from now on? */
function meets({ from, until }: Readonly<Record<string, unknown>>, { schedule, zone, now }: Reach): boolean {
  const instant = (value: unknown) => (typeof value === "string" ? value : null);
  const own: Schedule = { from: instant(from), until: instant(until), weekly: [], without: [] };
  return firstMeeting({ schedule, zone }, { schedule: own, zone }, now) !== null;
}
