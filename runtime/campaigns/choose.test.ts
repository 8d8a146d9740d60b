import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { When } from "#blocks/contract/index.ts";
import { sampleNode } from "../samples.ts";
import { Campaigns, MOST_KINDS, type Part, pageKey, type Visitor } from "./choose.ts";
import { InForce } from "./in-force.ts";
import { messageKey } from "./message-key.ts";
import { pieceOf, planOf, runningOf, visitorOf } from "./testing/campaigns.ts";

const ab = [
  { id: "A", name: "", weight: 50 },
  { id: "B", name: "", weight: 50 },
];
const only = (condition: When["conditions"][number]): When => ({ match: "all", conditions: [condition] });
const swap = (by: string, more = {}) => pieceOf({ kind: "swap", section: "hero", by, ...more });
const lots = Array.from({ length: 200 }, (_, lot) => lot);
const see = (campaigns: Campaigns, visitor: Visitor = visitorOf()) =>
  new InForce(campaigns, campaigns.partsOf(visitor));

describe("what somebody gets of the campaigns that run", () => {
  it("is what the one of the highest priority says, where several want the same place", () => {
    const campaigns = new Campaigns([
      runningOf("low", { priority: 10, pieces: [swap("low")] }),
      runningOf("high", { priority: 90, pieces: [swap("high")] }),
      runningOf("arabic", { priority: 99, pieces: [swap("arabic")], when: only({ kind: "locale", is: ["ar"] }) }),
    ]);
    expect(see(campaigns).swap("hero")?.piece.by).toBe("high");
    expect(see(campaigns, visitorOf({ locale: "ar" })).swap("hero")?.piece.by).toBe("arabic");
    expect(see(campaigns).swap("foot")).toBeNull();
  });

  it("is what their variant shows, the same each time", () => {
    const pieces = [swap("a", { variants: ["A"] }), swap("b", { variants: ["B"] })];
    const campaigns = new Campaigns([runningOf("test", { variants: ab, pieces })]);
    const seen = lots.map((lot) => see(campaigns, visitorOf({}, lot)).swap("hero")?.piece.by);
    expect(new Set(seen)).toEqual(new Set(["a", "b"]));
    expect(lots.map((lot) => see(campaigns, visitorOf({}, lot)).swap("hero")?.piece.by)).toEqual(seen);
    expect(see(campaigns, visitorOf({}, null)).swap("hero")?.piece.by).toBe("a");
  });

  it("follows the conditions of a piece beside those of its campaign", () => {
    const phones = only({ kind: "device", is: ["mobile"] });
    const campaigns = new Campaigns([runningOf("one", { pieces: [swap("phone", { when: phones }), swap("all")] })]);
    expect(see(campaigns, visitorOf({ device: "mobile" })).swap("hero")?.piece.by).toBe("phone");
    expect(see(campaigns, visitorOf({ device: "base" })).swap("hero")?.piece.by).toBe("all");
  });

  it("is another page at the address of one of a test's pages, or in the place of any page", () => {
    const page = (document: string, more = {}) => pieceOf({ kind: "page", document, instead: null, ...more });
    const campaigns = new Campaigns([
      runningOf("test", { variants: ab, pieces: [page("a", { variants: ["A"] }), page("b", { variants: ["B"] })] }),
      runningOf("home", { pieces: [page("sale", { instead: "home" })] }),
    ]);
    const inA = visitorOf({}, null);
    expect(see(campaigns, inA).page("a")).toBeNull();
    expect(see(campaigns, inA).page("b")?.piece.document).toBe("a");
    expect(see(campaigns, inA).page("home")?.piece.document).toBe("sale");
    expect(new InForce(campaigns).page("b")).toBeNull();
  });

  it("names the kind of page they get by the campaigns that could have changed it, and by no others", () => {
    const campaigns = new Campaigns([
      runningOf("here", { variants: ab, pieces: [swap("a", { variants: ["A"] })] }),
      runningOf("elsewhere", { variants: ab, pieces: [pieceOf({ kind: "form", form: null, by: "short" })] }),
    ]);
    const page = see(campaigns);
    page.swap("hero");
    expect([...page.asked]).toEqual(["here"]);
    expect(page.variant("elsewhere")).not.toBeNull();
    expect([...page.asked]).toEqual(["here", "elsewhere"]);
    expect(page.variant("none")).toBeNull();
    expect([...page.asked]).toHaveLength(2);
  });

  const weights = fc.tuple(...["A", "B", "C"].map(() => fc.integer({ min: 0, max: 100 })));
  const split = (list: readonly number[]) =>
    list.map((weight, index) => ({ id: "ABC"[index] ?? "", name: "", weight }));

  it("stays theirs whatever the shares and the traffic become, as long as there is such a variant", () => {
    fc.assert(
      fc.property(weights, weights, fc.nat(9_999), fc.integer({ min: 0, max: 100 }), (before, after, lot, traffic) => {
        const variantIn = (plan: object, seen?: Visitor["seen"]) => {
          const campaigns = new Campaigns([runningOf("test", plan)]);
          return campaigns.partsOf({ ...visitorOf({}, lot), ...(seen && { seen }) }).get("test")?.variant;
        };
        const first = variantIn({ variants: split(before) });
        if (first === undefined) return;
        const seen = new Map([["test", first]]);
        expect(variantIn({ variants: split(after), traffic }, seen)).toBe(first);
        const without = split(after).filter(({ id }) => id !== first);
        expect(variantIn({ variants: without }, seen)).toBe(variantIn({ variants: without }));
        expect(variantIn({ variants: [] }, seen)).toBe("");
      }),
    );
  });

  it("stays theirs when another campaign joins its group, which they then see nothing of", () => {
    const of = (id: string) => runningOf(id, { group: "promo", variants: ab });
    const [alone, both] = [new Campaigns([of("spring")]), new Campaigns([of("spring"), of("summer")])];
    for (const lot of lots) {
      const variant = alone.partsOf(visitorOf({}, lot)).get("spring")?.variant ?? "";
      const seen = new Map([["spring", variant]]);
      const parts = both.partsOf({ ...visitorOf({}, lot), seen });
      expect([...parts.values()].map((part) => [part.id, part.variant])).toEqual([["spring", variant]]);
    }
  });

  it("is not remembered for a search engine", () => {
    const campaigns = new Campaigns([runningOf("test", { variants: ab })]);
    const parts = campaigns.partsOf({ ...visitorOf({}, null), seen: new Map([["test", "B"]]) });
    expect(parts.get("test")?.variant).toBe("A");
  });

  it("has one key for the same campaigns in any order, and another for each variant and revision", () => {
    const part = (id: string, more: Partial<Part> = {}): [string, Part] => [
      id,
      { id, revision: `${id}1`, variant: "A", without: [], ...more },
    ];
    const key = (...parts: [string, Part][]) => pageKey(new Map(parts));
    expect(key(part("x"), part("y"))).toBe(key(part("y"), part("x")));
    const kinds = [
      key(),
      key(part("x")),
      key(part("x", { variant: "B" })),
      key(part("x", { revision: "x2" })),
      key(part("x", { without: ["p"] })),
      key(part("x"), part("y")),
    ];
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it("keeps no page in more kinds than the shop can bear, whatever is tried; those of the highest priority stay", () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      runningOf(`c${index}`, { variants: ab, priority: index, pieces: [swap(`${index}`)] }),
    );
    const all = runningOf("all", { priority: 0, pieces: [swap("all")] });
    const campaigns = new Campaigns([...many, all]);
    const ids = campaigns.within(new Set(campaigns.running.map(({ id }) => id)));
    expect(ids).toContain("c39");
    // What all see alike makes no kind of its own.
    expect(ids).toContain("all");
    const keys = new Set(
      Array.from({ length: 10_000 }, (_, lot) => pageKey(campaigns.partsOf(visitorOf({}, lot), ids))),
    );
    expect(keys.size).toBeLessThanOrEqual(MOST_KINDS);
  });

  it("brings messages after the page, and a bar that waits for nothing with it", () => {
    const message = (surface: "bar" | "popup") =>
      pieceOf({
        ...{
          kind: "message",
          node: sampleNode("campaign.message", {}, surface),
          surface,
          edge: "top",
          trigger: "load",
        },
        ...{ seconds: 0, percent: 0, anchor: "", again: "session", days: 1, most: 0, stopOn: "close" },
      });
    const campaigns = new Campaigns([runningOf("one", { pieces: [message("bar"), message("popup")] })]);
    const page = see(campaigns);
    expect(page.messages().map(({ piece }) => piece.surface)).toEqual(["popup"]);
    expect(page.hasMessages()).toBe(true);
    expect([...page.asked]).toEqual([]);
    expect(page.bar()?.piece.surface).toBe("bar");
    expect([...page.asked]).toEqual(["one"]);
    expect(planOf({}).pieces).toEqual([]);
  });

  it("leaves out the bar that was closed, and no other campaign's whose piece has the same id", () => {
    const bar = pieceOf({
      ...{ kind: "message", id: "n1", node: sampleNode("campaign.message", {}, "n1"), surface: "bar", edge: "top" },
      ...{ trigger: "load", seconds: 0, percent: 0, anchor: "", again: "session", days: 1, most: 0, stopOn: "close" },
    });
    const campaigns = new Campaigns(["one", "two"].map((id) => runningOf(id, { pieces: [bar] })));
    const parts = campaigns.partsOf({ ...visitorOf({}), shut: [messageKey("one", "n1")] });
    expect([...parts.values()].map(({ id, without }) => [id, without])).toEqual([
      ["one", ["n1"]],
      ["two", []],
    ]);
  });
});
