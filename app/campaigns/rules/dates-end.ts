import type { When } from "#blocks/contract/index.ts";
import { isWithin } from "#runtime/document/condition-kinds.ts";
import { judge, leavesOf } from "#runtime/document/conditions.ts";

/**
 * The first instant from `at` on (epoch ms) at which dates alone make conditions fail for everybody: `at` itself where they
 * have, null where nothing says so. Whatever else they ask may hold or not by then, so it shortens nothing: where one of several
 * is enough, all of them must be dates that are over; and what is turned around fails where its own dates begin. Who holds by
 * something else today and not tomorrow is told the later end: no page knows them well enough to say more.
 */
export function datesEnd(when: When | null, at: number): number | null {
  if (when === null) return null;
  const edges = [...leavesOf(when.conditions)]
    .flatMap((leaf) => (leaf.kind === "date" ? [leaf.from, leaf.until] : []))
    .map((edge) => Date.parse(edge ?? ""))
    .filter((edge) => edge > at)
    .sort((one, other) => one - other);
  const hasFailed = (now: number) =>
    judge(when, (leaf) => (leaf.kind === "date" ? isWithin(leaf, now) : undefined)) === false;
  return [at, ...edges].find(hasFailed) ?? null;
}
