import type { When } from "../blocks/contract/index.ts";
import { Campaigns, pageKey, type Running } from "../runtime/campaigns/choose.ts";
import { InForce } from "../runtime/campaigns/in-force.ts";
import { pieceOf, planOf, visitorOf } from "../runtime/campaigns/testing/campaigns.ts";
import { record } from "./lib/record.ts";

/** Deciding what a visitor gets is pure and comes before every page. Goal, with 200 live campaigns: under 0.2 ms. */
const ROUNDS = 7;
const VISITORS = 2_000;

const any = (...conditions: When["conditions"]): When => ({ match: "any", conditions });

/** Half of them tests, a third aimed at somebody, a quarter in groups; ten change the page that is asked for. */
const running: Running[] = Array.from({ length: 200 }, (_, index) => ({
  ...{ id: `01JD${String(index).padStart(22, "0")}`, revision: `01JE${String(index).padStart(22, "0")}` },
  ...{ pins: {}, endsAt: null },
  plan: planOf({
    ...{ priority: index % 100, group: index % 4 === 0 ? `g${index % 12}` : "", traffic: index % 5 === 0 ? 60 : 100 },
    variants: index % 2 === 0 ? [] : ["A", "B", "C"].map((id) => ({ id, name: "", weight: 33 })),
    when:
      index % 3 === 0
        ? any(
            { kind: "url", param: "utm_source", op: "is", value: "facebook" },
            { kind: "page", is: [`/p/${index}`, "/products/*"] },
            {
              kind: "group",
              match: "all",
              conditions: [
                { kind: "device", is: ["mobile"] },
                { kind: "visitor", is: "new" },
              ],
            },
          )
        : null,
    pieces: [pieceOf({ kind: "swap", section: index % 20 === 0 ? "hero" : `s${index}`, by: `by${index}` })],
  }),
}));
const campaigns = new Campaigns(running);
const parameters = { utm_source: "instagram", utm_campaign: "ramadan" };
/** As many as a browser remembers, some of them tests, some in groups. */
const seen = new Map(running.slice(0, 20).map(({ id, plan }) => [id, plan.variants[1]?.id ?? ""]));
const visitors = Array.from({ length: VISITORS }, (_, lot) => ({
  ...visitorOf({ parameters, path: "/c/ceramics" }, lot * 5),
  seen,
}));

/** Milliseconds of CPU (user and system) a visitor. */
function cpuOf(decide: (visitor: (typeof visitors)[number]) => unknown): number {
  const before = process.cpuUsage();
  for (const visitor of visitors) decide(visitor);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / VISITORS;
}

await record("campaigns", async () => {
  const page = new InForce(campaigns);
  page.swap("hero");
  const cases = {
    "all that a visitor gets of 200 live campaigns": (visitor: (typeof visitors)[number]) => campaigns.partsOf(visitor),
    "the key of a page that ten of 200 live campaigns change": (visitor: (typeof visitors)[number]) =>
      pageKey(campaigns.partsOf(visitor, campaigns.within(page.asked))),
  };
  return {
    figures: Object.entries(cases).map(([name, decide]) => {
      cpuOf(decide);
      return { name, unit: "ms CPU", rounds: Array.from({ length: ROUNDS }, () => cpuOf(decide)) };
    }),
    notes: [`each figure is the mean of ${VISITORS} visitors with different lots, in one process that is warm`],
  };
});
