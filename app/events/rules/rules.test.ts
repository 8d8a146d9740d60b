import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TOLD_FIELDS, TOLD_TYPES, type ToldEvent } from "#runtime/events/events.ts";
import { batchOf, told } from "../testing/tell.ts";
import { countsOf } from "./counts-of.ts";
import { eventsOf, readBatch } from "./read-batch.ts";
import { isRobot } from "./robots.ts";
import { revisionsOf, sift } from "./sift.ts";

const A = "01M8BSAZFH5VD3J12RNPAFS9D2";
const B = "01M8BSJ1DRTQG0D7AX0V3YBGQC";
const campaign = { id: A, revision: B, variant: "b" };
const facts = { now: Date.UTC(2026, 10, 26, 12), timeZone: "Africa/Casablanca", consent: false };

const SAMPLE: Readonly<Record<string, unknown>> = {
  ...{ block: "node-1", form: A, form_revision: B, field: "téléphone", step: 1, goal: "page", campaigns: [campaign] },
};
const sample = (type: (typeof TOLD_TYPES)[number]) =>
  told({ type, ...Object.fromEntries(TOLD_FIELDS[type].map((name) => [name, SAMPLE[name]])) });

describe("a batch", () => {
  test.each(TOLD_TYPES)("takes %s with what belongs to it, and nothing more or less", (type) => {
    const event = sample(type);
    expect(readBatch(batchOf([event]))).toBeDefined();
    expect(readBatch(batchOf([{ ...event, phone: "+212612345678" } as ToldEvent]))).toBeUndefined();
    for (const name of TOLD_FIELDS[type]) {
      expect(
        readBatch(batchOf([{ ...event, [name]: undefined }].map((each) => JSON.parse(JSON.stringify(each))))),
      ).toBe(undefined);
    }
  });

  test.each([
    ["nothing", undefined],
    ["no events", batchOf([])],
    ["too many", batchOf(Array.from({ length: 51 }, () => sample("page_view")))],
    ["an unknown kind", batchOf([{ ...sample("page_view"), type: "order_placed" } as unknown as ToldEvent])],
    ["an id of another shape", batchOf([{ ...sample("page_view"), id: "1" }])],
    ["another version", { ...batchOf([sample("page_view")]), v: 2 }],
    ["markup for a variant", batchOf([sample("page_view")], { campaigns: [{ ...campaign, variant: "<b>" }] })],
    ["words of its own", { ...batchOf([sample("page_view")]), email: "a@b.ma" }],
  ])("with %s is none", (_name, batch) => expect(readBatch(batch)).toBeUndefined());

  test.each(["نام\u200Cخانوادگی", "👩\u200D👧", "constructor", "\u202Eabc", "x".repeat(80)])(
    "takes a field that is called %j, as forms do",
    (field) => expect(readBatch(batchOf([{ ...sample("field_reached"), field }]))).toBeDefined(),
  );

  test("anything else is refused without a fall", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readBatch(value) === undefined));
  });

  test("is told by the server's clock, however wrong the telephone's is; what is old or doubled is left out", () => {
    const wrong = Date.UTC(2019, 0, 1);
    const first = told({ type: "page_view" }, wrong - 90_000);
    const old = told({ type: "page_view" }, wrong - 15 * 86_400_000);
    const batch = batchOf([first, first, old], { sent: wrong });
    expect(eventsOf(batch, facts)).toMatchObject([{ id: first.id, at: facts.now - 90_000, day: "2026-11-26" }]);
    const ahead = batchOf([told({ type: "page_view" }, wrong + 3_600_000)], { sent: wrong });
    expect(eventsOf(ahead, facts)).toMatchObject([{ at: facts.now }]);
  });

  test.each([
    ["Africa/Tunis", Date.UTC(2026, 10, 26, 23)],
    ["Asia/Kathmandu", Date.UTC(2026, 10, 26, 18, 15)],
    ["America/St_Johns", Date.UTC(2026, 10, 27, 3, 30)],
  ])("is of the day it is in %s, to the millisecond", (timeZone, midnight) => {
    const at = [midnight - 1, midnight, midnight - 1, midnight + 60_000];
    const events = at.map((each) => told({ type: "page_view" }, each));
    const now = midnight + 60_000;
    const kept = eventsOf(batchOf(events, { sent: now }), { ...facts, timeZone, now });
    expect(kept.map(({ day }) => day)).toEqual(["2026-11-26", "2026-11-27", "2026-11-26", "2026-11-27"]);
  });

  test("says who came again only where the visitor agreed", () => {
    const batch = batchOf([sample("page_view")], { session: A, visitor: B });
    expect(eventsOf(batch, facts)).toMatchObject([{ session: null, visitor: null }]);
    expect(eventsOf(batch, { ...facts, consent: true })).toMatchObject([{ session: A, visitor: B }]);
  });
});

describe("what is made up is sifted out", () => {
  const known = new Map([
    [B, { document: A, parts: new Set(["node-1", "téléphone", "0", "1"]), variants: new Set(["b"]) }],
  ]);
  const kept = (event: ToldEvent, more = {}) => sift(eventsOf(batchOf([event], more), facts), known);

  test("forms, fields and steps that there are not", () => {
    expect(kept(sample("form_opened"))).toMatchObject([{ form: A, formRevision: B }]);
    expect(kept({ ...sample("form_opened"), form_revision: A })).toEqual([]);
    expect(kept(sample("field_reached"))).toHaveLength(1);
    expect(kept({ ...sample("field_reached"), field: "autre" })).toEqual([]);
    expect(kept({ ...sample("step_reached"), step: 2 })).toEqual([]);
  });

  test("campaigns, variants and messages that there are not", () => {
    expect(kept(sample("campaign_reached"))).toMatchObject([{ campaigns: [campaign], part: "page" }]);
    for (const forged of [{ revision: A }, { variant: "c" }, { variant: null }, { id: B }]) {
      expect(kept({ ...sample("campaign_reached"), campaigns: [{ ...campaign, ...forged }] })).toEqual([]);
    }
    expect(kept(sample("message_seen"))).toHaveLength(1);
    expect(kept({ ...sample("message_seen"), block: "autre" })).toEqual([]);
  });

  test("pages and sections that there are not; what a section holds stands under it", () => {
    const page = { page: A, revision: B };
    expect(kept(sample("page_view"), page)).toMatchObject([page]);
    expect(kept(sample("page_view"), { page: A, revision: A })).toMatchObject([{ page: null, revision: null }]);
    expect(kept(sample("block_seen"), page)).toMatchObject([{ part: "node-1" }]);
    expect(kept({ ...sample("block_seen"), block: "node-1_any_thing" }, page)).toMatchObject([{ part: "node-1" }]);
    expect(kept({ ...sample("block_seen"), block: "node-2" }, page)).toEqual([]);
    expect(kept(sample("block_seen"))).toEqual([]);
  });
});

test("a batch that names more revisions than a page can is asked about some of them alone", () => {
  const events = Array.from({ length: 50 }, (_, n) =>
    told({ type: "form_opened", form: A, form_revision: `01M8BSJ1DRTQG0D7AX0V3YB${String(100 + n)}` }),
  );
  const forged = Array.from({ length: 20 }, (_, n) => ({ ...campaign, revision: `01M8BSJ1DRTQG0D7AX0V3YB${200 + n}` }));
  expect(revisionsOf(eventsOf(batchOf(events, { campaigns: forged }), facts)).size).toBe(60);
});

test("events are counted by page, form and field, and once for each campaign and variant", () => {
  const other = { id: B, revision: A, variant: null };
  const batch = batchOf(
    [sample("page_view"), sample("form_opened"), sample("field_reached"), sample("field_reached")],
    {
      ...{ page: A, revision: B, campaigns: [campaign, other] },
    },
  );
  const day = "2026-11-26";
  expect(countsOf([...eventsOf(batch, facts), ...eventsOf(batchOf([sample("campaign_reached")]), facts)])).toEqual([
    [[day, "campaign_reached", A, "b", campaign.revision, "", "page"], 1],
    [[day, "field_reached", "", "", "", A, "téléphone"], 2],
    [[day, "form_opened", "", "", "", A, ""], 1],
    [[day, "form_opened", A, "b", campaign.revision, "", ""], 1],
    [[day, "form_opened", B, "", other.revision, "", ""], 1],
    [[day, "page_view", "", "", A, "", ""], 1],
    [[day, "page_view", A, "b", campaign.revision, "", ""], 1],
    [[day, "page_view", B, "", other.revision, "", ""], 1],
  ]);
});

describe("robots", () => {
  const chrome =
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
  test.each([
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "facebookexternalhit/1.1",
    "WhatsApp/2.23.20.0",
    "Mozilla/5.0 (compatible; AhrefsBot/7.0)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Chrome-Lighthouse",
    "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)",
  ])("are told by what they say: %s", (agent) => expect(isRobot(agent, true)).toBe(true));
  test.each([
    chrome,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile Safari/604.1",
    `${chrome} [FBAN/EMA;FBLC/fr_FR;FBAV/400.0]`,
    "Mozilla/5.0 (Linux; Android 8; CUBOT_X18) AppleWebKit/537.36 Chrome/90.0 Mobile Safari/537.36",
  ])("are no visitor's browser: %s", (agent) => expect(isRobot(agent, false)).toBe(false));
  test("who names nothing is none, and a driven browser is one only where a shop is tried out", () => {
    expect(isRobot(undefined, true)).toBe(true);
    const driven = chrome.replace("Chrome/", "HeadlessChrome/");
    expect([isRobot(driven, false), isRobot(driven, true)]).toEqual([true, false]);
  });
});
