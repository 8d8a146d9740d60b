import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createDocument,
  decideProposal,
  listRevisions,
  proposeDocument,
  publishDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import { wireApp } from "../wire.server.ts";

describeShop("a page above the shop's budget", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  const none = { html: null, css: null, js: null, images: null, nodes: null };
  const budget = (pageBudget: typeof none | (Omit<typeof none, "nodes"> & { nodes: number })) =>
    app.command(staff, (ctx) => updateShop(ctx, { pageBudget }));
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
    must(await budget({ ...none, nodes: 3 }));
  });
  afterAll(() => app.close());

  const page = async (slug: string) =>
    must(await app.command(staff, (ctx) => createDocument(ctx, pageForTest({ slug: { fr: slug } }))));

  test("is published with a reason alone, which stays with its revision", async () => {
    const { id, revision } = await page("lourde");
    const weighed = await app.weighed(id);
    expect(weighed).toMatchObject({ revision, over: [{ of: "nodes", most: 3 }] });
    const publish = (reason?: string) =>
      app.command(staff, (ctx) => publishDocument(ctx, { id, ...weighed, ...(reason !== undefined && { reason }) }));
    for (const reason of [undefined, "", "  "]) {
      expect(await publish(reason)).toMatchObject({
        ok: false,
        refusal: { code: "document.over_budget", pointer: "/reason", data: { over: [{ of: "nodes" }] } },
      });
    }
    must(await publish(" Soldes d'un jour "));
    const [row] = (await app.query(({ read }) => listRevisions(read, id, { now: Date.now() }))) ?? [];
    expect(row).toMatchObject({
      live: true,
      overBudget: { reason: "Soldes d'un jour", over: [{ of: "nodes", most: 3 }] },
    });
  });

  test("is weighed when a proposal is accepted, too", async () => {
    const { id } = await page("proposee");
    const { id: proposal } = must(await app.command(staff, (ctx) => proposeDocument(ctx, { id, note: "" })));
    const { over } = await app.weighed(id);
    const accept = (reason: string) =>
      app.command(staff, (ctx) => decideProposal(ctx, { id, proposal, accept: true, answer: "", over, reason }));
    expect(await accept("")).toMatchObject({ ok: false, refusal: { code: "document.over_budget" } });
    must(await accept("Lancement"));
  });

  test("needs none where the budget allows it, and what is no page is never weighed", async () => {
    const { id } = await page("legere");
    must(await budget(none));
    expect((await app.weighed(id)).over).toEqual([]);
    expect(await app.overBudget({ ...pageForTest({}), kind: "section", meta: { title: {} } })).toEqual([]);
    expect(await app.weighed("01J0000000000000000000NONE")).toEqual({ over: [] });
  });
});
