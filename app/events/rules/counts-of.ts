import type { KeptEvent } from "../types.ts";

/**
 * day, type, campaign, variant, page, form, part: what a count stands under; "" where it is of none in particular. A
 * campaign's counts are of no page: the revision that led into it stands in its place.
 */
export type CountKey = readonly [string, string, string, string, string, string, string];

/**
 * What events add to the counts of their days: each once for itself, by page and form, and once for each campaign that had a
 * part in it, by variant. Fields and steps are counted by form alone. Sorted by key.
 */
export function countsOf(events: readonly KeptEvent[]): [key: CountKey, amount: number][] {
  const counts = new Map<string, [CountKey, number]>();
  const add = (key: CountKey) => {
    const name = key.join("\n");
    const known = counts.get(name);
    counts.set(name, [key, (known?.[1] ?? 0) + 1]);
  };
  for (const { day, type, page, form, part, campaigns } of events) {
    if (type !== "campaign_reached") add([day, type, "", "", form ? "" : (page ?? ""), form ?? "", part]);
    if (type === "field_reached" || type === "step_reached") continue;
    for (const { id, variant, revision } of campaigns) add([day, type, id, variant ?? "", revision, "", part]);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
