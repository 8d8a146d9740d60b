import { describe, expect, test } from "vitest";
import type { RuleUse } from "#app/commerce/offers/index.server.ts";
import type { Condition, Doc, Node, When } from "#blocks/contract/index.ts";
import { readPlan } from "#runtime/campaigns/plan.ts";
import { UNCHOSEN } from "#runtime/document/conditions.ts";
import { campaignForTest, messageForTest, pieceForTest } from "../testing/campaign-for-test.ts";
import type { PublishedCampaign } from "../types.ts";
import { type CampaignFacts, type DocumentFact, findProblems } from "./problems.ts";

const now = Date.parse("2026-11-26T20:00:00Z");
const document = (kind: DocumentFact["kind"], more: Partial<DocumentFact> = {}): DocumentFact => ({
  ...{ kind, title: { fr: kind }, archived: false, live: true, addressless: false },
  ...more,
});
const facts: CampaignFacts = {
  ...{ id: "own", now, zone: "Africa/Casablanca", watchesPriors: false, pricesGiven: [] },
  ...{ locales: ["fr", "ar"], countries: ["MA"], methods: ["cod"] },
  documents: new Map([
    ["page", document("page")],
    ["other", document("page", { live: false })],
    ["bare", document("page", { addressless: true })],
    ["old", document("page", { archived: true })],
    ["band", document("section")],
    ["banner", document("section")],
    ["form", document("form", { answers: ["name"], orders: true })],
    ["order", document("form", { orders: true })],
    ["quiz", document("form", { orders: false })],
    ["survey", document("form", { orders: false })],
  ]),
  sectionsUsed: new Set(["band"]),
  offers: new Map([
    ["offer", { name: { fr: "Dix" }, active: false, conditions: [], coded: false }],
    ["open", { name: { fr: "Vingt" }, active: true, conditions: [], coded: false }],
  ]),
  products: new Map([["vase", { title: { fr: "Vase" }, variants: [{ sku: "V-1", price: 20_000, lowest: 18_000 }] }]]),
  joined: new Set(["mail"]),
  variantsBefore: [],
  startedAt: now,
  others: [],
};
/** A text that can be published. */
const text = (props: Record<string, unknown>) =>
  pieceForTest("template", { subject: { fr: "Merci" }, text: { fr: "Bonsoir" }, ...props });
const told = (doc: Doc, more: Partial<CampaignFacts> = {}) =>
  findProblems(doc, { ...facts, ...more }).map(({ severity, code, node, field }) =>
    [severity, code, node, field].filter(Boolean).join(" "),
  );
const group = (...conditions: Condition[]) => ({ kind: "group", match: "all", conditions }) as Condition;
const other = (doc: Doc): PublishedCampaign => ({
  ...{ id: "x", revision: "r", title: { fr: "Autre" }, plan: readPlan(doc), zone: "Africa/Casablanca", state: "live" },
  ...{ cause: null, pins: {}, version: 1, startedAt: now, updatedAt: now },
});

describe("what keeps a campaign from being published", () => {
  test("nothing does where all is there", () => {
    const pieces = [
      pieceForTest("page", { document: "page" }),
      pieceForTest("swap", { section: "band", by: "banner" }),
      pieceForTest("form", { form: null, by: "form" }),
      pieceForTest("offer", { offer: "offer" }),
      pieceForTest("price", { product: { id: "vase" }, price: 15_000 }),
      messageForTest(),
      text({ text: { fr: "{{order.total}}" } }),
      text({ message: "form-shop", form: "form", text: { fr: "{{answers.name}}" } }),
    ];
    expect(told(campaignForTest({}, pieces))).toEqual([]);
  });

  test.each([
    ["error nothing root", {}, []],
    ["error piece-open offer", {}, [pieceForTest("offer", {})]],
    ["error form-unfit form by", {}, [pieceForTest("form", { form: null, by: "quiz" })]],
    ["warning form-unfit form by", {}, [pieceForTest("form", { form: "order", by: "quiz" })]],
    [
      "error piece-twice again",
      {},
      [
        pieceForTest("price", { product: { id: "vase" }, price: 15_000 }),
        pieceForTest("price", { product: { id: "vase" }, price: 16_000 }, "again"),
      ],
    ],
    [
      "error weights root variants",
      {
        variants: [
          { id: "A", name: "", weight: 60 },
          { id: "B", name: "", weight: 60 },
        ],
      },
      [messageForTest()],
    ],
    [
      "error letter-twice root variants",
      {
        variants: [
          { id: "A", name: "", weight: 50 },
          { id: "A", name: "", weight: 50 },
        ],
      },
      [messageForTest()],
    ],
    ["error letter-unknown offer variants", {}, [pieceForTest("offer", { offer: "offer", variants: ["C"] })]],
    ["error never-runs root until", { until: "2026-11-01T00:00:00Z" }, [messageForTest()]],
    [
      "error never-runs root until",
      {
        from: "2026-12-01T00:00:00Z",
        until: "2026-12-02T00:00:00Z",
        without: [{ from: "2026-11-30", until: "2026-12-03" }],
      },
      [messageForTest()],
    ],
    ["error product-gone root guarded", { guard: "pause", guarded: { id: "gone" } }, [messageForTest()]],
    ["error document-gone page document", {}, [pieceForTest("page", { document: "gone" })]],
    ["error document-archived page document", {}, [pieceForTest("page", { document: "old" })]],
    ["error document-other-kind page document", {}, [pieceForTest("page", { document: "form" })]],
    ["error page-no-address page document", {}, [pieceForTest("page", { document: "bare" })]],
    ["error swaps-itself swap by", {}, [pieceForTest("swap", { section: "band", by: "band" })]],
    ["error offer-gone offer offer", {}, [pieceForTest("offer", { offer: "gone" })]],
    ["error sku-unknown price sku", {}, [pieceForTest("price", { product: { id: "vase" }, sku: "V-9", price: 1 })]],
    ["error message-empty message", {}, [pieceForTest("message", {})]],
    ["warning page-beneath page instead", {}, [pieceForTest("page", { document: "page", instead: "other" })]],
    ["warning section-unused swap section", {}, [pieceForTest("swap", { section: "banner", by: "band" })]],
    ["warning price-not-lower price price", {}, [pieceForTest("price", { product: { id: "vase" }, price: 20_000 })]],
    ["error piece-open template", {}, [pieceForTest("template", {})]],
    ["error text-unknown template text", {}, [text({ text: { fr: "{{order.nombre}}" } })]],
    [
      "error text-unknown template text",
      {},
      [text({ message: "form-shop", form: "form", text: { fr: "{{answers.x}}" } })],
    ],
    ["error text-broken template subject", {}, [text({ subject: { ar: "{{order.number" } })]],
    ["error document-gone template form", {}, [text({ message: "form-shop", form: "gone" })]],
    ["error letter-unknown template variants", {}, [text({ variants: ["C"] })]],
    ["warning text-unjoined template channel", {}, [text({ channel: "whatsapp" })]],
    ["warning price-not-lower price price", {}, [pieceForTest("price", { product: { id: "vase" }, price: 90_000 })]],
    ["warning no-traffic root traffic", { traffic: 0 }, [messageForTest()]],
  ] as const)("%s", (problem, props, pieces) => {
    expect(told(campaignForTest(props, [...pieces]))).toContain(problem);
  });

  test("a text has no conditions of its own: there is no page to ask", () => {
    const when: Node["when"] = { match: "all", conditions: [{ kind: "visitor", is: "new" }] };
    expect(told(campaignForTest({}, [{ ...text({}), when }]))).toEqual(["error text-when template"]);
  });

  test.each<[string, Condition, readonly string[]]>([
    ["another campaign", { kind: "campaign", campaign: "x" }, ["when-campaign"]],
    ["that there is none", { kind: "campaign", campaign: "x", not: true }, ["when-campaign"]],
    ["a variant, in a group", group({ kind: "variant", campaign: "x", is: ["A"] }), ["when-campaign"]],
    ["a page's product", { kind: "stock", product: { current: true }, atMost: 0 }, ["when-product"]],
    ["a product that is not chosen yet", { kind: "cart-product", product: { id: UNCHOSEN } }, ["when-product"]],
    ["a product", { kind: "cart-product", product: { id: "vase" } }, []],
  ])("conditions are asked before any page; they ask %s", (_, condition, codes) => {
    const when: When = { match: "any", conditions: [condition, { kind: "visitor", is: "new" }] };
    const offer = { ...pieceForTest("offer", { offer: "offer" }), when };
    const whole = campaignForTest({}, [pieceForTest("offer", { offer: "offer" })]);
    expect(told(campaignForTest({}, [offer]))).toEqual(codes.map((code) => `error ${code} offer`));
    expect(told({ ...whole, root: { ...whole.root, when } })).toEqual(codes.map((code) => `error ${code} root`));
  });

  test("where the law watches, a price is below the lowest of the last 30 days", () => {
    const at = (price: number) => campaignForTest({}, [pieceForTest("price", { product: { id: "vase" }, price })]);
    expect(told(at(18_000), { watchesPriors: true })).toEqual(["error price-prior price price"]);
    expect(told(at(17_999), { watchesPriors: true })).toEqual([]);
    expect(told(at(18_000))).toEqual([]);
  });

  test("two campaigns that change the same thing at one time are named, and where it is a price refused", () => {
    const price = () => pieceForTest("price", { product: { id: "vase" }, price: 15_000 });
    const swap = () => pieceForTest("swap", { section: "band", by: "banner" });
    const evenings = { weekly: [{ days: [], from: "20:00", until: "23:00" }] };
    const mornings = { weekly: [{ days: [], from: "08:00", until: "12:00" }] };
    const others = [other(campaignForTest(evenings, [price(), swap()]))];
    expect(told(campaignForTest(evenings, [price(), swap()]), { others })).toEqual([
      "error price-overlap price product",
      "warning overlap swap",
    ]);
    expect(told(campaignForTest(mornings, [price(), swap()]), { others })).toEqual([]);
    const said = [other(campaignForTest(evenings, [text({})]))];
    expect(told(campaignForTest(evenings, [text({})]), { others: said })).toEqual(["warning overlap template"]);
    expect(told(campaignForTest(evenings, [text({ message: "order-shop" })]), { others: said })).toEqual([]);
    const grouped = [other(campaignForTest({ ...evenings, group: "g" }, [price()]))];
    expect(told(campaignForTest({ ...evenings, group: "g" }, [price()]), { others: grouped })).toEqual([]);
  });
});

test("where a page is kept in no more kinds, who falls silent is named, with how many there are", () => {
  const variants = ["A", "B"].map((id) => ({ id, name: "", weight: 50 }));
  const swap = (priority: number) =>
    campaignForTest({ variants, priority }, [pieceForTest("swap", { section: "band", by: "banner", variants: ["B"] })]);
  const others = Array.from({ length: 8 }, (_, index) => ({ ...other(swap(50)), id: `x${index}`, startedAt: index }));
  const crowded = (priority: number) =>
    findProblems(swap(priority), { ...facts, others }).filter(({ code }) => code.startsWith("crowd"));
  const warning = { severity: "warning", node: "root", field: "priority" };
  expect(crowded(1)).toEqual([{ ...warning, code: "crowd-ours", data: { count: 9 } }]);
  expect(crowded(99)).toEqual([{ ...warning, code: "crowd-theirs", data: { count: 9, title: { fr: "Autre" } } }]);
});

describe("what is known of prices and offers", () => {
  const priced = (price: number, sku = "") => [pieceForTest("price", { product: { id: "vase" }, sku, price })];
  const given = { campaign: "x", product: "vase", sku: "", price: 15_000, goesOn: false };
  const prior = "error price-prior price price";

  test.each([
    ["another campaign's price counts like the shop's", 16_000, given, [prior]],
    ["a lower one than any is lawful", 14_000, given, []],
    ["of another product it says nothing", 16_000, { ...given, product: "bol" }, []],
    ["its own that goes on may be the same", 15_000, { ...given, campaign: "own", goesOn: true }, []],
    ["and may not rise", 16_000, { ...given, campaign: "own", goesOn: true }, [prior]],
    ["its own that was taken back counts", 15_000, { ...given, campaign: "own" }, [prior]],
  ] as const)("%s", (_, price, before, problems) => {
    const facts = { watchesPriors: true, pricesGiven: [before] };
    expect(told(campaignForTest({}, priced(price)), facts)).toEqual(problems);
  });

  test("an offer that everybody gets is told of", () => {
    expect(told(campaignForTest({}, [pieceForTest("offer", { offer: "open" })]))).toEqual([
      "warning offer-active offer offer",
    ]);
  });
});

describe("what nobody would ever get", () => {
  const evening = { from: "2026-12-01T18:00:00Z", until: "2026-12-01T22:00:00Z" };
  const given = (conditions: RuleUse[], coded = false) =>
    told(campaignForTest(evening, [pieceForTest("offer", { offer: "offer" })]), {
      offers: new Map([["offer", { name: { fr: "Dix" }, active: false, conditions, coded }]]),
    });
  const never = ["warning offer-never offer offer"];

  test.each([
    ["dates that are over", { code: "dates", args: { until: "2026-11-20T00:00:00Z" } }, never],
    ["dates after the campaign", { code: "dates", args: { from: "2026-12-02T00:00:00Z" } }, never],
    ["dates that meet it", { code: "dates", args: { from: "2026-12-01T21:00:00Z" } }, []],
    ["a country that is not delivered to", { code: "country", args: { countries: ["FR"] } }, never],
    ["one of several that is", { code: "country", args: { countries: ["FR", "MA"] } }, []],
    ["a way to pay the shop does not have", { code: "payment", args: { methods: ["card"] } }, never],
    ["a segment, of which there are none", { code: "segment", args: { any: ["vip"] } }, never],
    ["a code, and none can be used", { code: "coupon", args: {} }, never],
    ["money spent", { code: "spend", args: { min: 1 } }, []],
  ])("an offer that asks for %s", (_, condition, problems) => expect(given([condition])).toEqual(problems));

  test("an offer by a code that can be used is given", () =>
    expect(given([{ code: "coupon", args: {} }], true)).toEqual([]));

  const english: Condition = { kind: "locale", is: ["en"] };
  const over: Condition = { kind: "date", until: "2026-11-20T00:00:00Z" };
  test.each<[string, When, boolean]>([
    ["a language the shop does not speak", { match: "all", conditions: [english] }, true],
    ["one of two that it does", { match: "all", conditions: [{ kind: "locale", is: ["en", "ar"] }] }, false],
    ["any other language", { match: "all", conditions: [{ ...english, not: true }] }, false],
    ["dates that are over, among others", { match: "all", conditions: [{ kind: "visitor", is: "new" }, over] }, true],
    ["either of two that never hold", { match: "any", conditions: [english, over] }, true],
    ["one that may hold", { match: "any", conditions: [english, { kind: "visitor", is: "new" }] }, false],
    [
      "a group that never holds",
      { match: "all", conditions: [{ kind: "group", match: "any", conditions: [english] }] },
      true,
    ],
  ])("a message for %s", (_, when, isNever) => {
    const doc = campaignForTest(evening, [{ ...messageForTest(), when }]);
    expect(told(doc)).toEqual(isNever ? ["warning never-seen message"] : []);
  });
});
