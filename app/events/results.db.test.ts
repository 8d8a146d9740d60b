import { beforeAll, describe, expect, test } from "vitest";
import { analyseExperiment, VisitorTally } from "#app/commerce/experiments/index.server.ts";
import { ulids } from "#app/commerce/kernel/ids.ts";
import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { defaultShop } from "#app/settings/index.server.ts";
import { describeShop, must, orderFor, sell, shopper, staff, type TestShop } from "#app/testing/shop.ts";
import { registry } from "#runtime/registry.ts";
import { type CampaignResults, campaignResults, campaignVisitors, EventDesk } from "./index.server.ts";
import { batchOf, told } from "./testing/tell.ts";

const FULL = process.env.VITRINE_FULL === "1";
const AGENT = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

interface Truth {
  /** Share of visitors who order, and of orders that are refused at the door. */
  buys: number;
  refuses: number;
}

describeShop("results of a campaign", (open) => {
  let buyers = 0;

  const halves = [
    { id: "A", name: "Rouge", weight: 50 },
    { id: "B", name: "Vert", weight: 50 },
  ];
  async function campaign({ engine }: TestShop, variants = halves) {
    const block = registry.get("campaign.campaign");
    const props = { ...structuredClone(block?.defaults), variants, goal: "delivered-margin" };
    const doc = {
      ...{
        format: 1,
        kind: "campaign",
        blocks: { "campaign.campaign": block?.version },
        meta: { title: { fr: "Promo" } },
      },
      root: { id: "root", type: "campaign.campaign", props, slots: { pieces: [] } },
    };
    return must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
  }

  /** One shopper, from the page to the door. */
  async function visit(
    desk: EventDesk,
    of: { id: string; revision: string },
    variant: string,
    buys: boolean,
    refuses: boolean,
  ) {
    const shown = { ...of, variant };
    const events = [
      told({ type: "page_view" }),
      told({ type: "campaign_reached", goal: "page", campaigns: [shown] }),
      ...(buys ? [told({ type: "campaign_reached", goal: "form", campaigns: [shown] })] : []),
    ];
    const body = JSON.stringify(batchOf(events, { campaigns: [shown] }));
    const sent = { body, address: "10.0.0.1", agent: AGENT, cookie: undefined, privacy: undefined };
    expect(await desk.take(sent)).toEqual({ outcome: "kept" });
    if (!buys) return;
    const phone = `+2126${String(10_000_000 + ++buyers)}`;
    const customer = { name: "Leila", phone };
    const input = orderFor("PROMO", 1, { customer, origin: { campaigns: [shown] } });
    const { order } = must(await open().engine.placeOrder(shopper, { input, key: ulids.next(), scope: "test" }));
    await end(order.id, refuses ? "refused" : "delivered");
  }

  /** As carriers bring them; parcels are another test's business. */
  const end = (id: string, state: string) =>
    open().engine.command(staff, async (ctx) => {
      await ctx.tx.run("UPDATE orders SET state = 'confirmed', confirmed_at = 1, delivery_state = ? WHERE id = ?", [
        state,
        id,
      ]);
      await ctx.tx.run(
        "INSERT INTO shipments (id, order_id, state, carrier, carrier_key, cost, cash_due, currency, version, created_at, updated_at) SELECT ?, id, ?, '', '', 3000, 0, currency, 1, 1, 1 FROM orders WHERE id = ?",
        [ulids.next(), state, id],
      );
      return { ok: true, value: null };
    });

  /** Shoppers come until a winner is named. */
  async function run(seed: number, truths: Record<string, Truth>, most: number) {
    const of = await campaign(open());
    const desk = new EventDesk({
      ...{ db: open().engine.db, shop: async () => defaultShop, now: () => Date.now(), own: false },
      perAddressPerMinute: 1_000_000,
      roundMs: 5,
      failed: (error) => expect(error).toBeUndefined(),
    });
    const random = seededRandom(seed);
    for (let come = 0; come < most; ) {
      const crowd = Array.from({ length: 200 }, () => {
        const variant = random() < 0.5 ? "A" : "B";
        const { buys, refuses } = truths[variant] ?? { buys: 0, refuses: 0 };
        return visit(desk, of, variant, random() < buys, random() < refuses);
      });
      come += (await Promise.all(crowd)).length;
      await desk.settled();
      const results = await campaignResults(open().engine.db.read, of.id);
      if (results?.winner) return check(of.id, results);
    }
    return check(of.id, await campaignResults(open().engine.db.read, of.id));
  }

  /** What leaves the house as a file says the same as the screen, whoever reckons with it. */
  async function check(id: string, results: CampaignResults | undefined): Promise<CampaignResults | undefined> {
    const found = await campaignVisitors(open().engine.db.read, id, "MAD");
    const [header, ...lines] = [...(found?.csv ?? [])].join("").trimEnd().split("\n");
    expect(header).toBe("visitor,variant,orders,delivered_margin");
    const tally = new VisitorTally();
    for (const line of lines) {
      const [visitor = "", variant = "", , margin] = line.split(",");
      tally.add(visitor, variant, Number(margin));
    }
    const { arms, crossed } = tally.sums();
    const { verdict, winner, variants } = analyseExperiment(arms, found?.split);
    expect({ crossed, verdict, winner }).toEqual({ crossed: 0, verdict: results?.verdict, winner: results?.winner });
    for (const { variant, visitors, estimate } of variants) {
      const shown = results?.variants.find((each) => each.id === variant);
      expect(shown?.visitors).toBe(visitors);
      expect(shown?.per_visitor.delivered_margin.estimate).toBeCloseTo(estimate * 100, 4);
    }
    return results;
  }

  beforeAll(async () => {
    await sell(open().engine, { sku: "PROMO", price: 20_000, onHand: 1_000_000 });
    await open().engine.command(staff, async ({ tx }) => {
      await tx.run("UPDATE variants SET cost = 8000 WHERE sku = 'PROMO'");
      return { ok: true, value: null };
    });
  });

  test("are those of orders, people and parcels, to the last centime", async () => {
    const of = await campaign(open());
    const campaigns = [{ ...of, variant: "A" }];
    const place = async (phone: string, state: string) => {
      const input = orderFor("PROMO", 1, { customer: { name: "Leila", phone }, origin: { campaigns } });
      const { order } = must(await open().engine.placeOrder(shopper, { input, key: ulids.next(), scope: "test" }));
      if (state !== "pending") await end(order.id, state);
      return order;
    };
    const orders = [
      await place("+212611111111", "delivered"),
      await place("+212611111111", "refused"),
      await place("+212622222222", "delivered"),
      await place("+212633333333", "pending"),
    ];
    const total = orders[0]?.total ?? 0;
    const tax = orders[0]?.tax ?? 0;
    const found = (await campaignResults(open().engine.db.read, of.id))?.variants[0];
    expect(found).toMatchObject({
      ...{ visitors: 3, orders: 4, confirmed: 3, delivered: 2, refused: 1, open_orders: 1, without_cost: 0 },
      ...{ confirmed_revenue: 3 * total, delivered_revenue: 2 * total },
      delivered_margin: 2 * (total - tax - 8_000) - 3 * 3_000,
    });
    expect(found?.per_visitor.delivered_revenue.estimate).toBeCloseTo((2 * total) / 3);
  });

  test("of a campaign without variants leave the house by the name that its share is told by", async () => {
    const { id, revision } = await campaign(open(), []);
    const customer = { name: "Leila", phone: "+212644444444" };
    const input = orderFor("PROMO", 1, { customer, origin: { campaigns: [{ id, revision, variant: "" }] } });
    must(await open().engine.placeOrder(shopper, { input, key: ulids.next(), scope: "test" }));
    const found = await campaignVisitors(open().engine.db.read, id, "MAD");
    expect([...(found?.csv ?? [])].at(-1)).toBe("all-1,all,1,0.00\n");
    expect([...(found?.split ?? [])]).toEqual([["all", 1]]);
  });

  test("of what is no campaign are none", async () => {
    expect(await campaignResults(open().engine.db.read, ulids.next())).toBeUndefined();
  });

  describe("on shoppers whose truth is known", () => {
    test("more orders that are refused at the door lose against fewer that are kept", async () => {
      const truths = { A: { buys: 0.2, refuses: 0.05 }, B: { buys: 0.25, refuses: 0.7 } };
      const results = await run(11, truths, 6_000);
      expect(results).toMatchObject({ winner: "A", verdict: "winner", sample_ratio_ok: true });
      const [calm, loud] = results?.variants ?? [];
      expect(loud?.orders).toBeGreaterThan(calm?.orders ?? 0);
    }, 120_000);

    test("variants that are alike have no winner", async () => {
      const same = { buys: 0.1, refuses: 0.2 };
      let winners = 0;
      const runs = FULL ? 40 : 1;
      for (let seed = 1; seed <= runs; seed++) {
        if ((await run(seed, { A: same, B: same }, FULL ? 2_000 : 800))?.winner) winners++;
      }
      expect(winners / runs).toBeLessThanOrEqual(0.05);
    }, 900_000);
  });
});
