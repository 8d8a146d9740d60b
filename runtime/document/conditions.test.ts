import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition, Node, When } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { plainImage } from "../render/input.ts";
import { renderDocument } from "../render/render-document.ts";
import { renders } from "../render/renders.ts";
import { sampleNode, samplePage } from "../samples.ts";
import type { PageFacts, VisitorFacts } from "./condition-kinds.ts";
import { holds, judge, type Leaf } from "./conditions.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const noon = Date.parse("2026-12-01T12:00:00Z");
const facts: PageFacts & VisitorFacts = {
  ...{ locale: "ar", device: "mobile", now: noon, available: () => 3 },
  ...{ path: "/p/ramadan", variant: (campaign) => (campaign === "spring" ? "B" : null) },
  ...{ parameters: { utm_source: "Facebook Ads" }, referrer: "m.facebook.com", returning: true },
  ...{ visits: 2, pages: 3 },
  cart: { count: 2, total: 30_000, products: ["vase"] },
  livesIn: (town) => town === "Fès",
  customer: { name: "Amina", city: "Fès", orders: 3, delivered: 2, spent: 45_000, lastOrder: noon - 40 * 86_400_000 },
};
const all = (...conditions: Condition[]): When => ({ match: "all", conditions });
const heading = (when?: unknown, id = "h"): Node =>
  ({ ...sampleNode("content.heading", {}, id), ...(when !== undefined && { when }) }) as Node;

const CASES: [Condition, boolean][] = [
  [{ kind: "locale", is: ["fr", "ar"] }, true],
  [{ kind: "locale", is: ["fr"] }, false],
  [{ kind: "device", is: ["mobile"] }, true],
  [{ kind: "device", is: ["base", "tablet"] }, false],
  [{ kind: "date", from: "2026-12-01T12:00:00Z" }, true],
  [{ kind: "date", until: "2026-12-01T12:00:00Z" }, false],
  [{ kind: "date", from: "2026-12-01T13:00:00+01:00", until: "2026-12-02T00:00:00Z" }, true],
  [{ kind: "stock", product: { current: true }, atLeast: 3 }, true],
  [{ kind: "stock", product: { id: "x" }, atMost: 2 }, false],
  [{ kind: "page", is: ["/", "/p/ramadan"] }, true],
  [{ kind: "page", is: ["/p/*"] }, true],
  [{ kind: "page", is: ["/p/ramada", "/products/*"] }, false],
  [{ kind: "campaign", campaign: "spring" }, true],
  [{ kind: "campaign", campaign: "summer" }, false],
  [{ kind: "variant", campaign: "spring", is: ["A", "B"] }, true],
  [{ kind: "variant", campaign: "spring", is: ["A"] }, false],
  [{ kind: "variant", campaign: "summer", is: ["A"] }, false],
  [{ kind: "locale", is: ["fr"], not: true }, true],
  [{ kind: "url", param: "utm_source", op: "present" }, true],
  [{ kind: "url", param: "utm_source", op: "is", value: "facebook ads" }, true],
  [{ kind: "url", param: "utm_source", op: "contains", value: "FACE" }, true],
  [{ kind: "url", param: "utm_medium", op: "contains", value: "" }, false],
  [{ kind: "url", param: "constructor", op: "present" }, false],
  [{ kind: "referrer", is: ["facebook.com"] }, true],
  [{ kind: "referrer", is: ["book.com"] }, false],
  [{ kind: "cart", measure: "count", atLeast: 2 }, true],
  [{ kind: "cart", measure: "total", atMost: 29_999 }, false],
  [{ kind: "cart-product", product: { id: "vase" } }, true],
  [{ kind: "cart-product", product: { id: "oil" }, not: true }, true],
  [{ kind: "city", is: ["Rabat", "Fès"] }, true],
  [{ kind: "visitor", is: "new" }, false],
  [{ kind: "visits", measure: "pages", atLeast: 3 }, true],
  [{ kind: "visits", measure: "pages", atLeast: 4 }, false],
  [{ kind: "visits", measure: "visits", atLeast: 2, atMost: 2 }, true],
  [{ kind: "visits", measure: "visits", atMost: 1 }, false],
  [{ kind: "customer", measure: "orders", atLeast: 3 }, true],
  [{ kind: "customer", measure: "spent", atMost: 45_000 }, true],
  [{ kind: "customer", measure: "days", atLeast: 41 }, false],
  [
    {
      ...{ kind: "group", match: "any", not: true },
      conditions: [
        { kind: "locale", is: ["fr"] },
        { kind: "visitor", is: "new" },
      ],
    },
    true,
  ],
];

const leaf = fc.constantFrom(...CASES.map(([condition]) => condition).filter((each) => each.kind !== "group"));
const group = fc.record({
  kind: fc.constant("group" as const),
  match: fc.constantFrom("all" as const, "any" as const),
  conditions: fc.array(leaf, { minLength: 1, maxLength: 4 }) as fc.Arbitrary<Leaf[]>,
});
const turned = fc
  .tuple(fc.oneof(leaf, group), fc.boolean())
  .map(([condition, not]) => ({ ...condition, ...(not && { not: true as const }) }) as Condition);
const anyWhen: fc.Arbitrary<When> = fc.record({
  match: fc.constantFrom("all" as const, "any" as const),
  conditions: fc.array(turned, { minLength: 1, maxLength: 5 }),
});

describe("conditions", () => {
  it.each(CASES)("%j", (condition, expected) => {
    expect(holds(all(condition), facts)).toBe(expected);
  });

  it("asked in two turns, of the page and then of its visitor, are answered as if asked at once", () => {
    fc.assert(
      fc.property(anyWhen, fc.infiniteStream(fc.boolean()), fc.func(fc.boolean()), (when, truths, isKnown) => {
        const answers = new Map<string, boolean>();
        const truth = (each: Leaf) => {
          const { not: _sense, ...asked } = each;
          const key = JSON.stringify(asked);
          if (!answers.has(key)) answers.set(key, truths.next().value);
          return answers.get(key) === true;
        };
        const first = judge(when, (each) => (isKnown(each.kind) ? truth(each) : undefined));
        expect(typeof first === "boolean" ? first : judge(first, truth)).toBe(judge(when, truth));
      }),
    );
  });

  it("hold all together, or any of them; without one a block is always shown", () => {
    const [yes, no]: Condition[] = [
      { kind: "locale", is: ["ar"] },
      { kind: "locale", is: ["en"] },
    ];
    if (!yes || !no) throw new Error("no conditions");
    expect(holds(all(yes, no), facts)).toBe(false);
    expect(holds({ match: "any", conditions: [no, yes] }, facts)).toBe(true);
    expect(holds(undefined, facts)).toBe(true);
  });

  it.each([
    [{ match: "all", conditions: [] }, "/when/conditions"],
    [{ match: "none", conditions: [{ kind: "locale", is: ["fr"] }] }, "/when/match"],
    [all({ kind: "locale", is: [] }), "/when/conditions/0"],
    [{ match: "all", conditions: [{ kind: "segment", is: ["vip"] }] }, "/when/conditions/0"],
    [{ match: "all", conditions: [{ kind: "date" }] }, "/when/conditions/0"],
    [{ match: "all", conditions: [{ kind: "cart", measure: "count" }] }, "/when/conditions/0"],
    [{ match: "all", conditions: [{ kind: "visits", measure: "pages" }] }, "/when/conditions/0"],
    [{ match: "all", conditions: [{ kind: "visits", measure: "constructor", atLeast: 1 }] }, "/when/conditions/0"],
    [all({ kind: "visits", measure: "visits", atLeast: 1_000 }), "/when/conditions/0"],
    [all({ kind: "url", param: "a b", op: "present" }), "/when/conditions/0"],
    [all({ kind: "referrer", is: ["javascript:alert(1)"] }), "/when/conditions/0"],
    [all({ kind: "group", match: "all", conditions: [] }), "/when/conditions/0"],
    [all({ kind: "date", from: "2026-12-02T00:00:00Z", until: "2026-12-01T00:00:00Z" }), "/when/conditions/0/until"],
    [all({ kind: "stock", product: { id: "x" }, atLeast: 5, atMost: 2 }), "/when/conditions/0/atMost"],
  ])("refuses %j at the door", (when, pointer) => {
    const loaded = loadDocument(samplePage([heading(when)]), options);
    const [first] = loaded.ok ? [] : loaded.reason.errors;
    expect(first?.pointer).toMatch(`/root/slots/body/0${pointer}`);
  });
});

async function show(body: Node[], now: number) {
  return renderDocument(
    samplePage(body),
    {
      registry,
      renders,
      answers: blockData,
      store: sampleStore("fr"),
      imageView: plainImage,
      onError: (_node, error) => {
        throw error;
      },
    },
    { locale: "fr", mainLocale: "fr", currency: "MAD", now, timeZone: "Africa/Casablanca" },
  );
}

describe("a page with conditions", () => {
  it("holds what belongs, says until when, and leaves the choice of screens to the stylesheet", async () => {
    const date: Condition = { kind: "date", from: "2026-12-01T00:00:00Z", until: "2026-12-05T00:00:00Z" };
    const body = [
      heading(all(date), "sale"),
      heading(all({ kind: "locale", is: ["ar"] }), "arabic"),
      heading(all({ kind: "device", is: ["mobile"] }), "phone"),
      heading(all({ kind: "stock", product: { id: "vase" }, atMost: 0 }), "sold-out"),
    ];
    const during = await show(body, noon);
    expect(during.html.match(/n-[a-z-]+/g)).toEqual(["n-root", "n-sale", "n-phone"]);
    expect(during.changesAt).toBe(Date.parse("2026-12-05T00:00:00Z"));
    expect(during.css).toContain(".n-phone{display:none}");
    expect(during.css).not.toContain("@media (max-width:639px){.n-phone{display:none}}");
    const before = await show(body, noon - 86_400_000);
    expect(before.html).not.toContain("n-sale");
    expect(before.changesAt).toBe(Date.parse("2026-12-01T00:00:00Z"));
  });
});
