import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { dropDraft, forgetDrafts, linkDraft, listAnswers, listDrafts } from "#app/commerce/leads/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { publishedDocument } from "#app/testing/published-document.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.10" };
const ORIGIN = "http://localhost:3000";
const TOKEN = "a".repeat(36);

describeShop("answers that were begun", (open) => {
  let front: Storefront;
  let page = "";

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const publish = (doc: Doc) => publishedDocument(open().engine, doc);
    const asked = (saving: boolean) => {
      const doc = formOf([
        step("who", [question("form.text", "name", { purpose: "name" })]),
        step("what", [question("form.text", "wish", { purpose: "free", required: true })]),
      ]);
      doc.root.props.saving = saving;
      return { ...doc, meta: { title: { fr: "Souhaits" } } };
    };
    const [keeping, silent] = [await publish(asked(true)), await publish(asked(false))];
    const body = [node("content.form", "keeps", { form: keeping }), node("content.form", "silent", { form: silent })];
    page = await publish(pageOf("promo", { fr: "Souhaits" }, [node("layout.section", "band", {}, { body })]));
  });

  const post = (path: string, fields: Record<string, string>) =>
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", referer: `${ORIGIN}/p/souhaits` },
      body: new URLSearchParams({ page, ...fields }),
    });
  const keep = (fields: Record<string, string>) =>
    front.keepUnfinished(
      post("/forms/unfinished", { block: "keeps", unfinished: TOKEN, at: "/p/souhaits", ...fields }),
      visit,
    );
  const drafts = async () => (await open().engine.query(({ read }) => listDrafts(read))).data;

  test("are kept as somebody goes, one for each token, with the step that was reached", async () => {
    expect((await keep({ step: "0", "a.name": "Ami" })).status).toBe(204);
    await keep({ step: "1", "a.name": "Amina", "a.wish": "Un va" });
    expect(await drafts()).toMatchObject([{ name: "Amina", step: 1, path: "/p/souhaits", values: { wish: "Un va" } }]);
  });

  test("nothing is kept of a form that is told not to, of a program, nor without a token", async () => {
    const before = await drafts();
    await keep({ block: "silent", unfinished: "b".repeat(36), "a.name": "Salma" });
    await keep({ website: "x", unfinished: "c".repeat(36), "a.name": "Bot" });
    await keep({ unfinished: "short", "a.name": "Nobody" });
    await keep({ unfinished: "d".repeat(36) });
    expect(await drafts()).toEqual(before);
    // Its page does not even tell the script to.
    const html = await (await front.page(new Request(`${ORIGIN}/p/souhaits`), visit)).text();
    expect(html.match(/&quot;saving&quot;:(true|false)/g)).toEqual([
      "&quot;saving&quot;:true",
      "&quot;saving&quot;:false",
    ]);
  });

  test("are gone on with in the language in which they were begun", async () => {
    const { engine } = open();
    const fields = { block: "keeps", unfinished: "e".repeat(36), at: "/ar/p/souhaits", "a.name": "أمينة" };
    await front.keepUnfinished(post("/ar/forms/unfinished", fields), visit);
    const draft = (await drafts()).find(({ name }) => name === "أمينة");
    const { path, token } = must(await engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    expect(path).toBe(`/ar/forms/resume/${token}`);
    const html = await (await front.resume(new Request(`${ORIGIN}${path}`), token, visit)).text();
    expect(html).toContain('lang="ar"');
    expect(html).toContain('value="أمينة"');
    await engine.command(staff, (ctx) => dropDraft(ctx, draft?.id ?? ""));
  });

  test("are gone on with by a link, on any device, until its time is over", async () => {
    const [draft] = await drafts();
    const { engine } = open();
    const first = must(await engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    const link = must(await engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    const resume = (token: string) => front.resume(new Request(`${ORIGIN}/forms/resume/${token}`), token, visit);
    expect(link.path).toBe(`/forms/resume/${link.token}`);
    expect((await resume(first.token)).status).toBe(404);
    expect((await resume("nobody")).status).toBe(404);
    const opened = await resume(link.token);
    const html = await opened.text();
    expect([opened.status, opened.headers.get("referrer-policy")]).toEqual([200, "same-origin"]);
    expect(html).toContain('value="Un va"');
    expect(html).toContain(`name="unfinished" value="${link.token}"`);
    expect(opened.headers.get("cache-control")).toContain("no-store");
    // It says that it is resumed, once: on the step that somebody comes back to, with the way to begin anew.
    const resumed = /<p[^>]*role="status"[^>]*data-resumed="true"( hidden="")?>([^<]*)<a[^>]*href="([^"]*)"/;
    expect(resumed.exec(html)?.slice(1)).toEqual([
      undefined,
      expect.stringContaining("de l’autre fois"),
      "/p/souhaits",
    ]);
    const page = await (await front.page(new Request(`${ORIGIN}/p/souhaits`), visit)).text();
    expect(resumed.exec(page)?.[1]).toBe(' hidden=""');
    await engine.command(staff, async ({ tx }) => ({
      ok: true,
      value: await tx.run("UPDATE form_drafts SET link_until = 1 WHERE id = ?", [draft?.id ?? ""]),
    }));
    expect((await resume(link.token)).status).toBe(404);
  });

  test("become an answer once they are sent, once, and nothing comes after it", async () => {
    const fields = {
      block: "keeps",
      step: "1",
      key: "k".repeat(20),
      unfinished: TOKEN,
      "a.name": "Amina",
      "a.wish": "Un vase",
    };
    expect((await front.send(post("/forms", fields), visit)).status).toBe(303);
    expect(await drafts()).toEqual([]);
    // What was on its way as it was sent does not begin it anew.
    await keep({ step: "1", "a.name": "Amina", "a.wish": "Un va" });
    expect(await drafts()).toEqual([]);
    const late = { ...fields, key: "l".repeat(20), unfinished: "e".repeat(36), "a.wish": "Un bol" };
    expect((await front.send(post("/forms", late), visit)).status).toBe(303);
    await keep({ unfinished: "e".repeat(36), "a.wish": "Un bo" });
    expect(await drafts()).toEqual([]);
    expect((await open().engine.query(({ read }) => listAnswers(read))).data).toHaveLength(2);
    const rows = await open().engine.db.read.all("SELECT name, answers, entries FROM form_drafts", []);
    expect(rows.every(({ name, answers, entries }) => name === "" && answers === "{}" && entries === "[]")).toBe(true);
  });

  test("are forgotten when their time is over", async () => {
    await keep({ unfinished: "f".repeat(36), "a.name": "Rachid" });
    const { engine } = open();
    await engine.command(staff, async ({ tx }) => ({
      ok: true,
      value: await tx.run("UPDATE form_drafts SET updated_at = 1", []),
    }));
    must(await engine.command(staff, async (ctx) => ({ ok: true, value: await forgetDrafts(ctx) })));
    expect(await engine.db.read.all("SELECT id FROM form_drafts", [])).toEqual([]);
  });
});
