import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { campaignForTest, messageForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import { batchOf, told } from "#app/events/testing/tell.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { openServedShop, type ServedShop } from "../testing/served-shop.ts";

const PHONE = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
const ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

describeEachDatabase("what forms and campaigns came to, over HTTP and the API", (open) => {
  let shop: ServedShop;
  let form: { id: string; revision: string };
  let page: string;

  beforeAll(async () => {
    shop = await openServedShop(open().url);
    const gift = [{ when: { "==": [{ var: "gift" }, "oui"] }, effects: [{ do: "show", what: "words" }] }];
    const fields = (...names: string[]) => names.map((name) => question("form.text", name, { purpose: "free" }));
    const asked = formOf([step("who", fields("name", "gift")), step("what", fields("words", "when"))], gift as never);
    form = await publish({ ...asked, meta: { title: { fr: "Cadeaux" } } });
    const doc = pageOf("promo", { fr: "Cadeaux" }, [node("content.form", "ask", { form: form.id })]);
    page = (await publish({ ...doc, meta: { ...doc.meta, slug: { fr: "cadeaux" } } })).id;
  });
  afterAll(() => shop.close());

  const ask = async <T>(method: string, path: string, body?: object) => {
    const answer = await shop.ask(method, path, { ...(body && { body }) });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.raw}`);
    return answer.body as T;
  };
  const publish = async (doc: Doc) => {
    const { id, revision } = await ask<{ id: string; revision: string }>("POST", "/documents", { doc });
    await ask("POST", `/documents/${id}/publish`, {});
    return { id, revision };
  };
  /** What a browser tells of one look at the form: which fields were entered, and whether it was sent. */
  const tell = (fields: readonly string[], isSent: boolean, agent = PHONE) => {
    const about = { form: form.id, form_revision: form.revision };
    const events = [
      told({ type: "form_opened", ...about }),
      ...fields.map((field) => told({ type: "field_reached", ...about, field })),
      ...(isSent ? [told({ type: "form_submitted", ...about })] : []),
    ];
    const headers = { "user-agent": agent, "content-type": "application/json" };
    return fetch(`${shop.origin}/e`, { method: "POST", headers, body: JSON.stringify(batchOf(events)) });
  };
  /** Without a script: a step is a page, and nothing is told. */
  const send = (fields: Record<string, string>) =>
    fetch(`${shop.origin}/forms`, {
      ...{ method: "POST", redirect: "manual" },
      body: new URLSearchParams({ block: "ask", page, ...fields }),
    });

  test("a form's losses are those that were counted by hand: steps, hidden fields, programs and people without a script", async () => {
    const looks: [fields: string[], isSent: boolean][] = [
      ...[[[], false] as [string[], boolean], [["name"], false] as [string[], boolean]],
      ...Array.from({ length: 3 }, (): [string[], boolean] => [["name", "gift"], false]),
      ...Array.from({ length: 2 }, (): [string[], boolean] => [["name", "gift", "when"], false]),
      ...Array.from({ length: 4 }, (): [string[], boolean] => [["name", "gift", "when"], true]),
      ...Array.from({ length: 5 }, (): [string[], boolean] => [["name", "gift", "words", "when"], true]),
    ];
    const answers = await Promise.all(looks.map(([fields, isSent]) => tell(fields, isSent)));
    expect(answers.every(({ status }) => status === 204)).toBe(true);
    // What is made up, and programs, count for nothing.
    expect((await tell(["name", "nobody_asked"], false, ROBOT)).status).toBe(204);
    const first = await send({ step: "0", "a.name": "Amina", "a.gift": "non", "a.words": "caché" });
    expect(first.status).toBe(200);
    expect((await send({ step: "1", "a.name": "Amina", "a.gift": "non", "a.when": "demain" })).status).toBe(303);

    const results = await ask<object>("GET", `/forms/${form.id}/results`);
    const byHand = (name: string) => looks.filter(([fields]) => fields.includes(name)).length;
    const lostAt = (name: string) => looks.filter(([fields, isSent]) => !isSent && fields.at(-1) === name).length;
    expect(results).toMatchObject({
      ...{ opened: looks.length, started: byHand("name"), sent: 9, worst: "gift" },
      fields: ["name", "gift", "words", "when"].map((name, index) => ({
        ...{ name, block: name, step: index < 2 ? 0 : 1, reached: byHand(name), lost: lostAt(name) },
      })),
    });
    const { data } = await ask<{ data: object[] }>("GET", `/form-answers?form=${form.id}`);
    expect(data).toMatchObject([{ values: { name: "Amina", gift: "non", when: "demain" } }]);
    expect(await ask("GET", `/forms/${form.id}/results?to=2020-01-01`)).toMatchObject({ opened: 0, worst: null });
    expect((await shop.ask("GET", `/forms/${form.id}/results?from=2027-02-02&to=2027-02-01`)).body.code).toBe(
      "filter.invalid",
    );
    expect((await shop.ask("GET", `/forms/${page}/results`)).body.code).toBe("document.not_found");
  });

  test("the stream of events is fetched as it is exported", async () => {
    const { raw, type, status } = await shop.ask("GET", "/events", { scope: "read" });
    const events = raw
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string; form: string });
    expect([status, type]).toEqual([200, "application/x-ndjson"]);
    expect(events.filter((each) => each.form === form.id && each.type === "form_submitted")).toHaveLength(9);
    expect((await shop.ask("GET", "/events?from=2030-01-01")).raw).toBe("");
  });

  test("a campaign's visitors are a file that `experiment analyse` reads, and its days a calendar", async () => {
    const variants = [
      { id: "A", name: "Rouge", weight: 50 },
      { id: "B", name: "Vert", weight: 50 },
    ];
    const hours = { weekly: [{ days: [], from: "20:00", until: "01:00" }] };
    const { id, revision } = await ask<{ id: string; revision: string }>("POST", "/documents", {
      doc: campaignForTest({ variants, ...hours }, [messageForTest()], "Soirs"),
    });
    const shown = (variant: string) => ({ id, revision, variant });
    for (const variant of ["A", "A", "B"]) {
      const events = [told({ type: "campaign_reached", goal: "page", campaigns: [shown(variant)] })];
      const body = JSON.stringify(batchOf(events, { campaigns: [shown(variant)] }));
      const headers = { "user-agent": PHONE, "content-type": "application/json" };
      expect((await fetch(`${shop.origin}/e`, { method: "POST", headers, body })).status).toBe(204);
    }
    const file = await shop.ask("GET", `/campaigns/${id}/visitors`, { scope: "read" });
    const rows = parse(file.raw, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ visitor, variant, orders }) => [visitor, variant, orders])).toEqual([
      ["A-1", "A", "0"],
      ["A-2", "A", "0"],
      ["B-1", "B", "0"],
    ]);
    expect((await shop.ask("GET", "/campaigns/01J/visitors")).status).toBe(404);

    // A variant that nobody came to has no row there, and is missed all the same where its share is told.
    const visitors = Array.from({ length: 400 }, (_, index) => ({
      ...{ visitor: `A-${index}`, variant: "A", orders: 0, delivered_margin: 0 },
    }));
    expect(await ask("POST", "/experiments/analyse", { visitors, split: { A: 50, B: 50 } })).toMatchObject({
      variants: [
        { variant: "A", visitors: 400 },
        { variant: "B", visitors: 0 },
      ],
      ...{ sample_ratio_ok: false, verdict: "sample_ratio", winner: null },
    });

    interface Calendar {
      days: { day: string; campaigns: { id: string; hours: string[]; conflicts: string[] }[] }[];
    }
    const { days } = await ask<Calendar>("GET", "/campaigns/calendar?from=2099-06-01&to=2099-06-02");
    const runs = { id, hours: ["20:00–01:00"], conflicts: [] };
    expect(days).toMatchObject([
      { day: "2099-06-01", campaigns: [runs] },
      { day: "2099-06-02", campaigns: [runs] },
    ]);
    expect((await ask<Calendar>("GET", "/campaigns/calendar")).days).toHaveLength(31);
    for (const span of ["from=2026-02-30", "from=2027-01-01&to=2029-01-01", "to=1970-01-01"]) {
      expect((await shop.ask("GET", `/campaigns/calendar?${span}`)).body.code).toMatch(/^(filter|request)\.invalid$/);
    }
  });

  test("campaigns and what was done to them are told in pages", async () => {
    interface Listed {
      data: { id: string; action: string }[];
      next_cursor: string | null;
    }
    const make = () => ask<{ id: string }>("POST", "/campaigns", { doc: campaignForTest({}, [messageForTest()]) });
    const made = [(await make()).id, (await make()).id];
    const newest = await ask<Listed>("GET", "/campaigns?limit=1");
    const before = await ask<Listed>("GET", `/campaigns?limit=1&cursor=${newest.next_cursor}`);
    expect([...before.data, ...newest.data].map(({ id }) => id)).toEqual(made);
    for (const act of ["publish", "pause", "resume"]) await ask("POST", `/campaigns/${made[0]}/${act}`, {});
    const last = await ask<Listed>("GET", `/campaigns/${made[0]}/log?limit=2`);
    expect(last.data.map(({ action }) => action)).toEqual(["resumed", "paused"]);
    const first = await ask<Listed>("GET", `/campaigns/${made[0]}/log?limit=2&cursor=${last.next_cursor}`);
    expect([first.data.map(({ action }) => action), first.next_cursor]).toEqual([["published"], null]);
  });
});
