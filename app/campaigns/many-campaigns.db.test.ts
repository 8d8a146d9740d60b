import { beforeAll, expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { createDocument } from "#app/documents/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { nextInstant } from "#app/testing/next-instant.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import {
  campaignDays,
  everyCampaign,
  listCampaigns,
  listEntries,
  pauseCampaign,
  publishCampaign,
  resumeCampaign,
  rollBackCampaign,
} from "./index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "./testing/campaign-for-test.ts";

/** More than one page of documents holds. */
const MANY = 255;

describeShop("a shop of many campaigns", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const read = () => open().engine.db.read;
  const ids: string[] = [];
  let product: string;
  /** Published first, and not touched since. */
  let live: string;
  let ended: string;
  const price = () => pieceForTest("price", { product: { id: product }, price: 15_000 });
  const add = async (schedule: Record<string, unknown>, piece = price()) => {
    const { id } = must(await command((ctx) => createDocument(ctx, campaignForTest(schedule, [piece]))));
    ids.push(id);
    return id;
  };

  beforeAll(async () => {
    product = (await sell(open().engine, { sku: "VASE" })).id;
    live = await add({ until: "2099-01-01T00:00:00Z" });
    must(await command((ctx) => publishCampaign(ctx, { id: live })));
    ended = await add({}, messageForTest());
    must(await command((ctx) => publishCampaign(ctx, { id: ended })));
    must(await command((ctx) => rollBackCampaign(ctx, { id: ended })));
    nextInstant();
    while (ids.length < MANY) await add({});
    await add({ from: "2098-06-01T00:00:00Z", until: "2098-06-02T00:00:00Z" });
  }, 120_000);

  test("knows all of them, the one in the shop too that was changed before all others", async () => {
    const all = await everyCampaign(read(), Date.now());
    expect(all.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(all.at(-1)).toMatchObject({ id: live, phase: "running" });
    expect(all.at(-2)).toMatchObject({ id: ended, phase: "ended" });
    const still = await everyCampaign(read(), Date.now(), "open");
    expect(still.map(({ id }) => id)).toEqual([...ids].reverse().filter((id) => id !== ended));
  });

  test("tells them in pages, each once", async () => {
    const told: string[] = [];
    const sizes: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listCampaigns(read(), { limit: 100, ...(cursor && { cursor }) }, Date.now());
      told.push(...page.data.map(({ id }) => id));
      sizes.push(page.data.length);
      cursor = page.nextCursor;
    }
    expect(told).toEqual([...ids].reverse());
    expect(sizes).toEqual([100, 100, MANY + 1 - 200]);
  });

  test("asks the database as often for a hundred as for two", async () => {
    const asked = async (limit: number) => {
      let queries = 0;
      const counted: Reader = {
        ...read(),
        all: (...query) => {
          queries += 1;
          return read().all(...query);
        },
        one: (...query) => {
          queries += 1;
          return read().one(...query);
        },
      };
      await listCampaigns(counted, { limit }, Date.now());
      return queries;
    };
    expect(await asked(100)).toBe(await asked(2));
  });

  test("shows in its calendar what would change the same at one time, however long ago it was written", async () => {
    const days = await open().engine.query((q) => campaignDays(q, { from: "2098-06-01", until: "2098-06-01" }));
    const newest = ids.at(-1);
    expect(days[0]?.runs.map(({ campaign, conflicts }) => [campaign.id, ...conflicts.map(({ id }) => id)])).toEqual([
      [newest, live],
      [live, newest],
    ]);
  });

  test("keeps a campaign's log to its beginning, told in pages too", async () => {
    const rounds = 101;
    for (let round = 0; round < rounds; round += 1) {
      must(await command((ctx) => pauseCampaign(ctx, { id: live })));
      must(await command((ctx) => resumeCampaign(ctx, { id: live })));
    }
    const all = await listEntries(read(), live);
    expect(all).toHaveLength(1 + 2 * rounds);
    expect(all.at(-1)?.action).toBe("published");
    const first = await listEntries(read(), live, { limit: 150 });
    const rest = await listEntries(read(), live, { limit: 150, before: first.at(-1)?.id });
    expect([...first, ...rest]).toEqual(all);
  }, 60_000);
});
