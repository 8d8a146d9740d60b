import { describe, expect, it } from "vitest";
import type { Condition, Node, When } from "#blocks/contract/index.ts";
import { sampleStore } from "../data/samples.ts";
import { blockData } from "../registry.server.ts";
import { registry } from "../registry.ts";
import { plainImage } from "../render/input.ts";
import { renderDocument } from "../render/render-document.ts";
import { renders } from "../render/renders.ts";
import { sampleNode, samplePage } from "../samples.ts";
import { type Facts, holds } from "./conditions.ts";
import { loadDocument } from "./load-document.ts";
import { ajvValidators } from "./validators.server.ts";

const options = { registry, validators: ajvValidators(registry) };
const noon = Date.parse("2026-12-01T12:00:00Z");
const facts: Facts = { locale: "ar", device: "mobile", now: noon, available: () => 3 };
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
];

describe("conditions", () => {
  it.each(CASES)("%j", (condition, expected) => {
    expect(holds(all(condition), facts)).toBe(expected);
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
