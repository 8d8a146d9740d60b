import { beforeAll, expect, test } from "vitest";
import { ok } from "#app/commerce/kernel/result.ts";
import { changeAnswer, forgetHeld, listAnswers, listLeads } from "#app/commerce/leads/index.server.ts";
import { unpublishDocument } from "#app/documents/index.server.ts";
import { ORIGIN, openStorefront, publishedForms, strangers } from "#app/testing/open-storefront.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import type { Storefront } from "./storefront.server.ts";

const DAY = 86_400_000;

describeShop("forms under attack", (open) => {
  let front: Storefront;
  let page = "";
  let wishes = "";
  const somewhere = strangers("41.251.0");

  beforeAll(async () => {
    front = openStorefront(open());
    const asked = formOf(
      [
        step("who", [question("form.text", "name", { purpose: "name", required: true })]),
        step("what", [
          question("form.text", "wish", { purpose: "free" }),
          question("form.text", "gift", { purpose: "free" }),
        ]),
      ],
      [{ when: { "==": [{ var: "wish" }, "cadeau"] }, effects: [{ do: "show", what: "gift" }] }],
    );
    const contact = formOf([question("form.text", "wish", { purpose: "free" }), node("form.phone", "phone")]);
    const published = await publishedForms(open(), "Souhaits", { wishes: asked, calls: contact });
    page = published.page;
    wishes = published.forms.wishes;
  });

  const request = (fields: Record<string, string> | [string, string][], multipart = false) => {
    const entries = Array.isArray(fields) ? fields : Object.entries(fields);
    const body = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of [["page", page], ["block", "wishes"], ...entries] as [string, string][]) {
      if (!entries.some(([each]) => each === "block") || name !== "block" || value !== "wishes")
        body.append(name, value);
    }
    return new Request(`${ORIGIN}/forms`, { method: "POST", body, headers: { referer: `${ORIGIN}/p/souhaits` } });
  };
  const send = async (fields: Parameters<typeof request>[0], visit = somewhere(), multipart = false) => {
    const answer = await front.send(request(fields, multipart), visit);
    return { status: answer.status, html: await answer.text() };
  };
  const kept = async (word: string) =>
    (await open().engine.query(({ read }) => listAnswers(read, { q: word, limit: 250 }))).data;
  const last = { step: "1", "a.name": "Amina" };

  test("what fills in a field that nobody sees is held back, whatever it is sent as, and told nothing", async () => {
    for (const multipart of [false, true]) {
      const sent = { ...last, "a.wish": "pot de miel", website: "x" };
      expect((await send(sent, somewhere(), multipart)).status).toBe(303);
    }
    expect(await kept("miel")).toEqual([]);
    const { engine } = open();
    const spam = await engine.query(({ read }) => listAnswers(read, { q: "miel", state: "spam" }));
    expect(spam.data).toMatchObject(Array(2).fill({ state: "spam", held: "trap", values: { wish: "pot de miel" } }));
    // Its steps are walked like anybody's: a browser that fills in too much loses nothing on the way.
    expect((await send({ step: "0", "a.name": "Amina", website: "x" })).status).toBe(200);
  });

  test("who was held back and is a person is restored: what the form does is done then, once", async () => {
    const { engine } = open();
    const reached = { block: "calls", "a.wish": "vraie personne", "a.phone": "0661000790" };
    expect((await send({ ...reached, website: "mon-site.ma" })).status).toBe(303);
    const drain = async () => {
      await engine.outbox.drain();
      await engine.worker.drain();
    };
    const leads = async () => (await engine.query(({ read }) => listLeads(read, { q: "0661000790" }))).data;
    await drain();
    expect(await leads()).toEqual([]);
    const [held] = (await engine.query(({ read }) => listAnswers(read, { q: "personne", state: "spam" }))).data;
    const restore = (state: "new" | "done") =>
      engine.command(staff, (ctx) => changeAnswer(ctx, held?.id ?? "", { state }));
    must(await engine.command(staff, (ctx) => changeAnswer(ctx, held?.id ?? "", { note: "Vue" })));
    expect((await kept("personne")).length).toBe(0);
    expect(must(await restore("new"))).toMatchObject({ state: "new", held: null });
    must(await restore("done"));
    await drain();
    expect(await kept("personne")).toMatchObject([{ state: "done", held: null, phone: "+212661000790" }]);
    expect(await leads()).toHaveLength(1);
  });

  test("what was held back and nobody looked at is forgotten in the end, and nothing else is", async () => {
    const { engine } = open();
    const spam = async () => (await engine.query(({ read }) => listAnswers(read, { state: "spam" }))).data.length;
    const all = async () => (await engine.query(({ read }) => listAnswers(read, { limit: 250 }))).data.length;
    const [before, others] = [await spam(), await all()];
    expect(before).toBeGreaterThan(0);
    const forget = (days: number) =>
      engine.command(staff, async (ctx) => {
        const clock = { now: () => ctx.clock.now() + days * DAY };
        return ok(await forgetHeld({ ...ctx, clock }));
      });
    expect([must(await forget(29)), must(await forget(31)), await spam(), await all()]).toEqual([0, before, 0, others]);
  });

  test("what comes faster than people read is shown again with what was typed, and taken a moment later", async () => {
    const begun = await front.beginForm();
    const { began } = (await begun.json()) as { began: string };
    const fast = await send({ ...last, "a.wish": "trop rapide", began });
    expect([fast.status, fast.html.includes("trop rapide")]).toEqual([429, true]);
    expect(await kept("rapide")).toEqual([]);
    // A step may be a single press, and keeps nothing.
    expect((await send({ ...last, step: "0", began })).status).toBe(200);
    // The same word, as old as it says: made up, or the server's own of some days ago.
    const old = (Date.now() - DAY).toString(36);
    for (const word of [`${old}.forged`, began.replace(/^[^.]+/, old), "", "null"]) {
      expect((await send({ ...last, "a.wish": `lent ${word.length}`, began: word })).status).toBe(303);
    }
  });

  test("a button pressed twice, and the same sent five times at once, are one answer, with a key and without", async () => {
    const visit = somewhere();
    for (let time = 0; time < 2; time++) await send({ ...last, "a.wish": "deux clics" }, visit);
    expect(await kept("clics")).toHaveLength(1);
    await send({ ...last, "a.wish": "deux clics" });
    expect(await kept("clics")).toHaveLength(2);
    const fields = { ...last, "a.wish": "cinq fois", key: "k".repeat(30) };
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(fields)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(303));
    // Whatever else is sent under the key of what was kept changes nothing.
    expect((await send({ ...fields, "a.wish": "cinq autres" })).status).toBe(303);
    expect(await kept("cinq")).toMatchObject([{ values: { wish: "cinq fois" } }]);
  });

  test("a step is never skipped, and what logic hid is not read", async () => {
    const skipped = await send({ step: "1", "a.wish": "sans nom" });
    expect([skipped.status, skipped.html.includes('name="step" value="0"')]).toEqual([422, true]);
    for (const wild of ["99", "-1", "1e9", "NaN", "__proto__"]) {
      expect([200, 422]).toContain((await send({ step: wild, "a.wish": "hors pas" })).status);
    }
    expect(await kept("pas")).toEqual([]);
    await send({ ...last, "a.wish": "rien", "a.gift": "caché" });
    expect(await kept("rien")).toMatchObject([{ values: { name: "Amina", wish: "rien" } }]);
    expect(await kept("caché")).toEqual([]);
  });

  test("names that mean something to the language, and one name many times, hurt nobody", async () => {
    const wild: [string, string][] = [
      ...(["a.__proto__", "a.constructor", "a.toString", "a.", "__proto__"].map((name) => [name, "x"]) as [
        string,
        string,
      ][]),
      ...Array.from({ length: 400 }, (): [string, string] => ["a.wish", "mille fois"]),
      ...(Object.entries(last) as [string, string][]),
    ];
    for (const multipart of [false, true])
      expect([303, 422]).toContain((await send(wild, somewhere(), multipart)).status);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    const answers = await kept("mille");
    expect(answers.every(({ values }) => Object.keys(values).sort().join() === "name,wish")).toBe(true);
  });

  test("one phone fills a form in so often and no more; an address that is many people's goes on", async () => {
    const calls = (at: number) => ({ block: "calls", "a.wish": `appel ${at}`, "a.phone": "0661000778" });
    const statuses: number[] = [];
    for (let at = 0; at < 42; at++) statuses.push((await send(calls(at))).status);
    expect(statuses.filter((each) => each === 303)).toHaveLength(40);
    expect(statuses.slice(40)).toEqual([429, 429]);
    const visit = somewhere();
    for (let at = 0; at < 45; at++) expect((await send({ ...last, "a.wish": `foule ${at}` }, visit)).status).toBe(303);
  });

  test("what was kept is thanked for when it comes again, though the form asks something else now, or nothing any more", async () => {
    const { engine } = open();
    const fields = { ...last, "a.wish": "réponse perdue", key: "r".repeat(30) };
    expect((await send(fields)).status).toBe(303);
    must(await engine.command(staff, (ctx) => unpublishDocument(ctx, wishes)));
    expect((await send(fields)).status).toBe(303);
    expect(await kept("perdue")).toHaveLength(1);
    expect((await send({ ...fields, key: "s".repeat(30) })).status).toBe(404);
  });
});
