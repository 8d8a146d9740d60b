import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  createDocument,
  findDocument,
  findLiveByUse,
  findLivePage,
  findMovedPage,
  listDocuments,
  publishDocument,
  saveDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { nextInstant } from "#app/testing/next-instant.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import type { PageMeta } from "#blocks/contract/index.ts";
import {
  CAMPAIGNS,
  findCampaign,
  killCampaigns,
  listEntries,
  liveCampaigns,
  pauseCampaign,
  publishCampaign,
  resumeCampaign,
  rollBackCampaign,
} from "./index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "./testing/campaign-for-test.ts";

const FULL = process.env.VITRINE_FULL === "1";
const start = fileURLToPath(new URL("./testing/start.js", import.meta.url));

describeShop("campaigns", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const read = () => open().engine.db.read;
  const live = (at = Date.now()) => open().engine.query(async (q) => liveCampaigns(q.kept(CAMPAIGNS), at));
  const page = async (meta: Partial<PageMeta>) =>
    must(await command((ctx) => createDocument(ctx, pageForTest(meta)))).id;
  const publish = (id: string) => command((ctx) => publishDocument(ctx, { id }));
  const edit = async (id: string, meta: Partial<PageMeta>) => {
    const head = await findDocument(read(), id);
    return must(
      await command((ctx) => saveDocument(ctx, { id, doc: pageForTest(meta), basedOn: head?.revision ?? "" })),
    );
  };
  const campaign = async (props: Record<string, unknown>, ...pieces: ReturnType<typeof pieceForTest>[]) =>
    must(await command((ctx) => createDocument(ctx, campaignForTest(props, pieces)))).id;
  const at = (slug: string, when = Date.now()) => findLivePage(read(), { locale: "fr", slug, at: when });
  /** Everything that a campaign could change, as it lies in the database. */
  const everything = async () =>
    JSON.stringify([
      await read().all("SELECT * FROM publications ORDER BY id"),
      await read().all("SELECT * FROM document_slugs ORDER BY locale, slug"),
      await read().all("SELECT locale, slug, document_id FROM document_redirects ORDER BY locale, slug"),
      await read().all("SELECT * FROM campaign_states ORDER BY document_id"),
      await read().all("SELECT * FROM campaign_log ORDER BY id"),
    ]);

  test("all of a campaign comes and goes at once, and what was beneath comes back as it was", async () => {
    const landing = await page({ title: { fr: "Atterrissage" }, slug: { fr: "atterrissage" } });
    const shown = await page({ title: { fr: "Avant" }, slug: { fr: "avant" } });
    must(await publish(shown));
    const before = (await at("avant"))?.revision;
    await edit(shown, { title: { fr: "Pendant" }, slug: { fr: "pendant" } });
    const id = await campaign(
      {},
      pieceForTest("page", { document: landing }, "one"),
      pieceForTest("page", { document: shown }, "two"),
      messageForTest(),
    );
    expect((await findCampaign(read(), id, Date.now()))?.phase).toBe("draft");

    const { version } = must(await command((ctx) => publishCampaign(ctx, { id, version: 0 })));
    expect(version).toBe(1);
    expect((await at("atterrissage"))?.document).toBe(landing);
    expect((await at("pendant"))?.doc.meta.title.fr).toBe("Pendant");
    expect(await at("avant")).toBeUndefined();
    expect(await live()).toMatchObject({
      campaigns: [{ id, pins: { [landing]: expect.any(String) } }],
      changesAt: null,
    });

    must(await command((ctx) => pauseCampaign(ctx, { id })));
    expect(await at("atterrissage")).toBeUndefined();
    expect((await at("pendant"))?.revision).toBe(before);
    expect((await live()).campaigns).toEqual([]);
    must(await command((ctx) => resumeCampaign(ctx, { id })));
    expect((await at("atterrissage"))?.document).toBe(landing);

    expect(must(await command((ctx) => rollBackCampaign(ctx, { id }))).kept).toEqual([]);
    expect(await at("atterrissage")).toBeUndefined();
    expect(await at("pendant")).toBeUndefined();
    expect((await at("avant"))?.revision).toBe(before);
    expect(await findMovedPage(read(), { locale: "fr", slug: "pendant", at: Date.now() })).toBeUndefined();
    expect((await findCampaign(read(), id, Date.now()))?.phase).toBe("ended");
    const actions = (await listEntries(read(), id)).map((each) => each.action);
    expect(actions).toEqual(["rolled-back", "resumed", "paused", "published"]);
  });

  test("what was published by itself meanwhile stays, and is named", async () => {
    const shown = await page({ title: { fr: "Vitrine" }, slug: { fr: "vitrine" } });
    const id = await campaign({}, pieceForTest("page", { document: shown }));
    must(await command((ctx) => publishCampaign(ctx, { id })));
    nextInstant();
    await edit(shown, { title: { fr: "Corrigée" }, slug: { fr: "vitrine" } });
    const { revision } = must(await publish(shown));
    expect((await at("vitrine"))?.revision).toBe(revision);
    expect(must(await command((ctx) => rollBackCampaign(ctx, { id }))).kept).toEqual([{ document: shown, revision }]);
    expect((await at("vitrine"))?.revision).toBe(revision);
  });

  test("what was published by itself before a newer version took it comes back at its own address", async () => {
    const shown = await page({ title: { fr: "Tardive" }, slug: { fr: "seule" } });
    const id = await campaign({}, messageForTest());
    const again = async (slug: string) => {
      await edit(shown, { title: { fr: "Tardive" }, slug: { fr: slug } });
      nextInstant();
      must(await command((ctx) => publishCampaign(ctx, { id })));
      expect((await at(slug))?.document).toBe(shown);
    };
    must(await command((ctx) => publishCampaign(ctx, { id })));
    nextInstant();
    const { revision } = must(await publish(shown));
    const head = await findDocument(read(), id);
    const doc = campaignForTest({}, [pieceForTest("page", { document: shown })]);
    must(await command((ctx) => saveDocument(ctx, { id, doc, basedOn: head?.revision ?? "" })));
    await again("avec");
    expect(must(await command((ctx) => rollBackCampaign(ctx, { id }))).kept).toEqual([]);
    expect((await at("seule"))?.revision).toBe(revision);

    // So does one that it had before already.
    await again("encore");
    nextInstant();
    await edit(shown, { title: { fr: "Tardive" }, slug: { fr: "nouvelle" } });
    const own = must(await publish(shown)).revision;
    await again("toujours");
    must(await command((ctx) => rollBackCampaign(ctx, { id })));
    expect([(await at("nouvelle"))?.revision, await at("toujours")]).toEqual([own, undefined]);
  });

  test("a campaign shows what it was published with, until it is published again", async () => {
    const home = await page({ use: "home", title: { fr: "Accueil des soldes" } });
    const id = await campaign({}, pieceForTest("page", { document: home }));
    must(await command((ctx) => publishCampaign(ctx, { id })));
    await edit(home, { use: "home", title: { fr: "Accueil changé" } });
    const shown = async () => (await findLiveByUse(read(), "home", Date.now()))?.doc.meta.title.fr;
    expect(await shown()).toBe("Accueil des soldes");
    must(await command((ctx) => publishCampaign(ctx, { id })));
    expect(await shown()).toBe("Accueil changé");
    must(await command((ctx) => rollBackCampaign(ctx, { id })));
    expect(await shown()).toBeUndefined();
  });

  test("its hours are computed: it begins and ends at the instant, and pages know when they change", async () => {
    const landing = await page({ title: { fr: "Soirées" }, slug: { fr: "soirees" } });
    const day = 86_400_000;
    const from = Math.ceil(Date.now() / day) * day + day;
    const hours = { from: new Date(from).toISOString(), until: new Date(from + day).toISOString() };
    const id = await campaign(hours, pieceForTest("page", { document: landing }));
    must(await command((ctx) => publishCampaign(ctx, { id })));
    expect(await at("soirees", from - 1)).toBeUndefined();
    expect(await at("soirees", from)).toMatchObject({ document: landing, changesAt: from + day });
    expect(await at("soirees", from + day)).toBeUndefined();
    expect(await live(from - 1)).toMatchObject({ changesAt: from });
    expect((await live(from)).campaigns.find((each) => each.id === id)?.endsAt).toBe(from + day);
    const [summary] = (await listDocuments(read(), { kind: "page", q: "soirees" }, Date.now())).data;
    expect(summary?.publication).toMatchObject({ state: "scheduled", from });
    must(await command((ctx) => rollBackCampaign(ctx, { id })));
  });

  test("of ten who act on one state, one does and nine are told", async () => {
    const landing = await page({ title: { fr: "Dix" }, slug: { fr: "dix" } });
    const id = await campaign({}, pieceForTest("page", { document: landing }));
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => command((ctx) => publishCampaign(ctx, { id, version: 0 }))),
    );
    expect(tries.filter((each) => each.ok)).toHaveLength(1);
    for (const each of tries) if (!each.ok) expect(each.refusal.code).toBe("campaign.changed_meanwhile");
    expect(refusalOf(await command((ctx) => pauseCampaign(ctx, { id, version: 7 })))).toBe(
      "campaign.changed_meanwhile",
    );
    must(await command((ctx) => rollBackCampaign(ctx, { id, version: 1 })));
    expect(refusalOf(await command((ctx) => resumeCampaign(ctx, { id })))).toBe("campaign.not_paused");
  });

  test("what is no campaign is told from one that is not in the shop", async () => {
    const draft = await campaign({}, messageForTest());
    const acts = [pauseCampaign, resumeCampaign, rollBackCampaign, publishCampaign];
    for (const id of ["01ARZ3NDEKTSV4RRFFQ69G5FAV", await page({ title: { fr: "Page" } })]) {
      for (const act of acts) {
        for (const version of [{}, { version: 3 }]) {
          const refused = await command<unknown>((ctx) => act(ctx, { id, ...version }));
          expect(refused).toEqual({ ok: false, refusal: { code: "campaign.not_found", data: { id } } });
        }
      }
    }
    expect(refusalOf(await command((ctx) => pauseCampaign(ctx, { id: draft })))).toBe("campaign.not_live");
    expect(refusalOf(await command((ctx) => rollBackCampaign(ctx, { id: draft })))).toBe("campaign.not_live");
    expect(refusalOf(await command((ctx) => resumeCampaign(ctx, { id: draft })))).toBe("campaign.not_paused");
  });

  test("one that is not ready is refused whole, with what is to be mended and where", async () => {
    const taken = await page({ title: { fr: "Libre" }, slug: { fr: "libre" } });
    const second = await page({ title: { fr: "Prise" }, slug: { fr: "libre" } });
    const split = { variants: [{ id: "A", name: "", weight: 30 }] };
    const broken = await campaign(split, pieceForTest("page", { document: taken }), pieceForTest("swap", {}));
    const refused = await command((ctx) => publishCampaign(ctx, { id: broken }));
    expect(refused).toMatchObject({
      refusal: {
        code: "campaign.unready",
        data: {
          problems: [
            { code: "piece-open", node: "swap" },
            { code: "weights", node: "root", data: { sum: 30 } },
          ],
        },
      },
    });
    // The second page's address is taken by the first: neither is published.
    const both = await campaign(
      {},
      pieceForTest("page", { document: taken }, "a"),
      pieceForTest("page", { document: second }, "b"),
    );
    const before = await everything();
    const clash = await command((ctx) => publishCampaign(ctx, { id: both }));
    expect(clash).toMatchObject({ refusal: { code: "slug.taken", data: { piece: "b" } } });
    expect(await everything()).toBe(before);
  });

  test("who may not publish proposes, and may neither pause nor stop", async () => {
    const id = await campaign({}, messageForTest());
    must(await command((ctx) => updateShop(ctx, { approvePages: true })));
    const tries = [
      (ctx: Context) => publishCampaign(ctx, { id }),
      (ctx: Context) => pauseCampaign(ctx, { id }),
      (ctx: Context) => rollBackCampaign(ctx, { id }),
      (ctx: Context) => killCampaigns(ctx),
    ] as ((ctx: Context) => Promise<Result<unknown>>)[];
    for (const each of tries) expect(refusalOf(await command(each))).toBe("publication.needs_approval");
    must(await command((ctx) => updateShop(ctx, { approvePages: false })));
    expect(refusalOf(await publish(id))).toBe("publication.campaign");
  });

  test("the kill switch stops every campaign, and each can go on", async () => {
    const ids = [await campaign({}, messageForTest("Un")), await campaign({}, messageForTest("Deux"))];
    for (const id of ids) must(await command((ctx) => publishCampaign(ctx, { id })));
    expect(must(await command((ctx) => killCampaigns(ctx))).ids.sort()).toEqual(ids.sort());
    expect((await live()).campaigns).toEqual([]);
    expect((await findCampaign(read(), ids[0] ?? "", Date.now()))?.published?.cause).toBe("killed");
    for (const id of ids) must(await command((ctx) => resumeCampaign(ctx, { id })));
    expect((await live()).campaigns).toHaveLength(2);
    for (const id of ids) must(await command((ctx) => rollBackCampaign(ctx, { id })));
  });

  describe("a process that dies", () => {
    const STEPS: Record<string, readonly string[]> = {
      publish: ["begun", "page", "pages", "state", "told"],
      "publish again": ["begun", "page", "pages", "state", "told"],
      pause: ["begun", "pages", "state", "told"],
      resume: ["begun", "pages", "state", "told"],
      rollback: ["begun", "pages", "addresses", "offers", "state", "told"],
      kill: ["one"],
    };
    /** Each step is a process that reads all blocks anew: every one of them in the full run, one by the seed in others. */
    const every = Object.entries(STEPS).flatMap(([way, steps]) => steps.map((step) => ({ way, step })));
    const drawn = FULL
      ? every
      : every.filter((_, nth) => nth === Number(process.env.VITRINE_TEST_SEED || 0) % every.length);
    /** A slow machine takes a quarter of a minute for each of them. */
    const LIMIT_MS = FULL ? 1_800_000 : 300_000;
    const attempt = async (name: string, id: string, step: string) => {
      const child = spawn(process.execPath, [start, open().url, name, id, step], {
        stdio: ["ignore", "ignore", "inherit"],
      });
      const [code, signal] = await once(child, "exit");
      return signal ?? code;
    };

    test(
      "at any step leaves nothing of what it began, and what it finished stands whole",
      async () => {
        const shown = await page({ title: { fr: "Mort" }, slug: { fr: "mort" } });
        must(await publish(shown));
        await edit(shown, { title: { fr: "Vive" }, slug: { fr: "vive" } });
        const landing = await page({ title: { fr: "Aussi" }, slug: { fr: "aussi" } });
        const id = await campaign(
          {},
          pieceForTest("page", { document: shown }, "a"),
          pieceForTest("page", { document: landing }, "b"),
        );
        const ways = new Map<string, (ctx: Context) => Promise<Result<unknown>>>([
          ["publish", (ctx) => publishCampaign(ctx, { id })],
          ["publish again", (ctx) => publishCampaign(ctx, { id })],
          ["pause", (ctx) => pauseCampaign(ctx, { id })],
          ["resume", (ctx) => resumeCampaign(ctx, { id })],
          ["kill", (ctx) => killCampaigns(ctx)],
          ["rollback", (ctx) => rollBackCampaign(ctx, { id })],
        ]);
        for (const [name, work] of ways) {
          const before = await everything();
          for (const { step } of drawn.filter(({ way }) => way === name)) {
            const [act = ""] = name.split(" ");
            expect(await attempt(act, id, `campaign.${act}.${step}`), `${name} ${step}`).toBe("SIGKILL");
            expect(await everything(), `${name} ${step}`).toBe(before);
          }
          must(await command(work));
          expect(await everything()).not.toBe(before);
        }
        expect(await at("vive")).toBeUndefined();
        expect((await at("mort"))?.document).toBe(shown);
      },
      LIMIT_MS,
    );
  });
});
