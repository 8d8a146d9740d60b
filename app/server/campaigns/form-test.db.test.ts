import { afterAll, beforeAll, expect, test } from "vitest";
import { formTestLines } from "#app/admin/campaigns/form-tests.server.ts";
import { createDocument, findDocument, publishDocument, saveDocument } from "#app/documents/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, staff } from "#app/testing/shop.ts";
import type { Doc, FormDoc, Node } from "#blocks/contract/index.ts";
import { sampleNode, samplePage } from "#runtime/samples.ts";
import { starterForm } from "#templates/starter/starter.ts";
import { Browser, campaignsIn, type Page } from "../testing/browser.ts";
import { openServedShop, type ServedShop } from "../testing/served-shop.ts";

/** From "test two versions" of a form to the figures on its own screen. */
describeEachDatabase("a test of two versions of a form", (open) => {
  let shop: ServedShop;
  beforeAll(async () => {
    shop = await openServedShop(open().url);
  });
  afterAll(() => shop.close());

  const question = (name: string): Node =>
    sampleNode("form.text", { props: { purpose: "free", name, label: { fr: name }, required: false } }, name);
  const form = (...names: string[]): FormDoc => {
    const { root, ...rest } = structuredClone(starterForm);
    const props = { ...root.props, saving: false };
    return {
      ...rest,
      meta: { title: { fr: "Avis" } },
      root: { ...root, props, slots: { fields: names.map(question) } },
    };
  };
  const publish = async (doc: Doc) => {
    const made = must(await shop.app.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await shop.app.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made;
  };
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await shop.ask(method, path, { ...(body && { body }) });
    if (answer.status >= 400) throw new Error(answer.raw);
    return answer.body as unknown as T;
  };

  test("is begun with one press, shown to halves, and judged by who sends it, on the form's own screen", async () => {
    const own = await publish(form("avis"));
    const page = samplePage([sampleNode("content.form", { props: { form: own.id } }, "poll")]);
    await publish({ ...page, meta: { ...page.meta, title: { fr: "Avis" }, slug: { fr: "avis" } } });
    const made = await ask<{ campaign: string; form: string }>("POST", `/forms/${own.id}/tests`, {});
    const copy = await shop.app.query(({ read }) => findDocument(read, made.form));
    expect([copy?.doc.meta.title.fr, copy?.doc.root]).toEqual(["Avis (version B)", form("avis").root]);
    const changed = { ...form("avis", "taille"), meta: copy?.doc.meta };
    must(
      await shop.app.command(staff, (ctx) =>
        saveDocument(ctx, { id: made.form, doc: changed, basedOn: copy?.revision ?? "" }),
      ),
    );
    expect(await ask("GET", `/campaigns/${made.campaign}/problems`)).toEqual({ ready: true, problems: [] });
    expect(await ask("POST", `/campaigns/${made.campaign}/publish`, {})).toMatchObject({
      goal: "forms",
      phase: "running",
    });

    const seen = { A: 0, B: 0 };
    for (let visitor = 0; visitor < 12 || !(seen.A && seen.B); visitor++) {
      const browser = new Browser(shop);
      const first = await browser.get("/p/avis");
      const letter = campaignsIn(first.html)[0]?.variant as "A" | "B";
      expect(first.html.includes('name="a.taille"')).toBe(letter === "B");
      seen[letter] += 1;
      await browser.tell(first, ...(letter === "B" ? (["form", "answer"] as const) : []));
      if (letter === "B") await send(browser, first);
    }
    const results = await ask<{ goal: string; variants: object[] }>("GET", `/campaigns/${made.campaign}/results`);
    expect(results.goal).toBe("form_answers");
    expect(results.variants).toMatchObject([
      { id: "A", visitors: seen.A, form_answers: 0 },
      { id: "B", visitors: seen.B, form_answers: seen.B },
    ]);
    for (const of of [own.id, made.form]) {
      const lines = await shop.app.query((q) => formTestLines(q, of, "fr"));
      expect(lines).toMatchObject([
        { id: made.campaign, title: "Test\u00a0: Avis", phase: "running", verdict: "too_little", winner: "" },
      ]);
      expect(lines[0]?.arms).toEqual([
        { id: "A", name: "Telle quelle", visitors: seen.A, sent: 0 },
        { id: "B", name: "Version B", visitors: seen.B, sent: seen.B },
      ]);
    }
    const { data } = await ask<{ data: { id: string }[] }>("GET", `/forms/${own.id}/tests`);
    expect(data.map(({ id }) => id)).toEqual([made.campaign]);
    const kept = await ask<{ data: object[] }>("GET", `/form-answers?form=${made.form}`);
    expect(kept.data).toHaveLength(seen.B);
  });

  async function send(browser: Browser, page: Page): Promise<void> {
    const typed = { "a.avis": `Très bien ${crypto.randomUUID()}`, "a.taille": "M" };
    const sent = await browser.send(page, "/forms", typed);
    const kept = sent.status === 422 ? await browser.send(sent, "/forms", typed) : sent;
    expect(kept.status).toBe(200);
  }

  test("of a form that orders is judged by the margin of what is delivered; of what is no form there is none", async () => {
    const own = await publish(structuredClone(starterForm));
    const made = await ask<{ campaign: string }>("POST", `/forms/${own.id}/tests`, {});
    expect(await ask("GET", `/campaigns/${made.campaign}`)).toMatchObject({
      ...{ goal: "delivered-margin", phase: "draft", variants: [{ weight: 50 }, { weight: 50 }] },
      pieces: [{ kind: "form", variants: ["B"] }],
    });
    expect((await shop.ask("POST", `/forms/${made.campaign}/tests`, { body: {} })).status).toBe(404);
  });
});
