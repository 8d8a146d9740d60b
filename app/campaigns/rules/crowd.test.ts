import { describe, expect, test } from "vitest";
import type { When } from "#blocks/contract/index.ts";
import { MOST_KINDS } from "#runtime/campaigns/choose.ts";
import type { CampaignPlan } from "#runtime/campaigns/plan.ts";
import { pieceOf, planOf } from "#runtime/campaigns/testing/campaigns.ts";
import type { PublishedCampaign } from "../types.ts";
import { crowdOf } from "./crowd.ts";

const now = Date.parse("2026-11-26T20:00:00Z");
const AB = [
  { id: "A", name: "", weight: 50 },
  { id: "B", name: "", weight: 50 },
];
/** As many of two variants fit on a page. */
const FULL = Math.log2(MOST_KINDS);
const swap = (id = "s") => pieceOf({ kind: "swap", section: id, by: `${id}-by` });
const page = (id: string) => pieceOf({ kind: "page", document: `${id}-new`, instead: id });
const campaign = (
  id: string,
  plan: Partial<CampaignPlan>,
  more: Partial<PublishedCampaign> = {},
): PublishedCampaign => ({
  ...{ id, revision: `${id}1`, title: { fr: id }, zone: "Africa/Casablanca", state: "live", cause: null, pins: {} },
  ...{ version: 1, startedAt: now - 1, updatedAt: now - 1 },
  plan: planOf({ variants: AB, pieces: [swap()], ...plan }),
  ...more,
});
const full = (plan: Partial<CampaignPlan> = {}, more: Partial<PublishedCampaign> = {}) =>
  Array.from({ length: FULL }, (_, index) => campaign(`c${index}`, { priority: 50 + index, ...plan }, more));
const told = (own: PublishedCampaign, others: readonly PublishedCampaign[]) => {
  const crowd = crowdOf(own, others, now);
  return crowd && [crowd.count, ...crowd.silent.map(({ id }) => id)];
};

describe("more campaigns than a page is kept kinds of", () => {
  test("there is room for those that fit", () => {
    expect(told(campaign("own", {}), full().slice(1))).toBeNull();
    expect(told(campaign("own", { variants: [] }), full())).toBeNull();
  });

  test("the one of the lowest priority falls silent, be it the one that is looked at or another; of equals the latest", () => {
    expect(told(campaign("own", { priority: 1 }), full())).toEqual([FULL + 1, "own"]);
    expect(told(campaign("own", { priority: 99 }), full())).toEqual([FULL + 1, "c0"]);
    expect(told(campaign("own", { priority: 50 }, { startedAt: now }), full())).toEqual([FULL + 1, "own"]);
    expect(told(campaign("own", { priority: 50 }, { startedAt: now - 2 }), full())).toEqual([FULL + 1, "c0"]);
  });

  test("only those count that change a page, are in the shop, and run at one time with it", () => {
    const evening = { from: null, until: null, weekly: [{ days: [], from: "20:00", until: "23:00" }], without: [] };
    const morning = { ...evening, weekly: [{ days: [], from: "08:00", until: "12:00" }] };
    const own = campaign("own", { priority: 1, schedule: morning });
    expect(told(own, full({ schedule: evening }))).toBeNull();
    expect(told(own, full({ schedule: morning }))).toEqual([FULL + 1, "own"]);
    expect(told(own, full({}, { state: "paused" }))).toBeNull();
    const said = pieceOf({
      ...{ kind: "template", message: "order-buyer", channel: "mail", form: null },
      ...{ subject: { fr: "Merci" }, text: { fr: "Bonsoir" } },
    } as never);
    expect(told(own, full({ pieces: [said] }))).toBeNull();
    expect(told(campaign("own", { priority: 1, pieces: [said] }), full())).toBeNull();
  });

  test("campaigns of pages meet on the same page alone, what stands anywhere on each of them", () => {
    const pages = Array.from({ length: FULL }, (_, index) => campaign(`c${index}`, { pieces: [page(`p${index}`)] }));
    expect(told(campaign("own", { priority: 1, pieces: [page("other")] }), pages)).toBeNull();
    expect(told(campaign("own", { priority: 1 }), pages)).toBeNull();
    const same = full({ pieces: [page("p")] });
    expect(told(campaign("own", { priority: 1, pieces: [page("p")] }), same)).toEqual([FULL + 1, "own"]);
    expect(told(campaign("own", { priority: 1 }), full({ pieces: [page("p")] }))).toEqual([FULL + 1, "own"]);
  });

  test("one alone may be too many", () => {
    const when: When = { match: "all", conditions: [{ kind: "visitor", is: "new" }] };
    const pieces = Array.from({ length: FULL + 1 }, (_, index) => ({ ...swap(`s${index}`), when }));
    expect(told(campaign("own", { variants: [], pieces: pieces.slice(1) }), [])).toBeNull();
    expect(told(campaign("own", { variants: [], pieces }), [])).toEqual([1, "own"]);
  });
});
