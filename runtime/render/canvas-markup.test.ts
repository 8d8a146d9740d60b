import { describe, expect, it } from "vitest";
import type { Node } from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";
import { registry } from "../registry.ts";
import { everySample } from "../testing/sample-docs.ts";
import { canvasMarkup } from "./canvas-markup.tsx";
import { plainImage, type RenderInput } from "./input.ts";
import { pageContext } from "./page-context.ts";
import { renders } from "./renders.ts";

const problems: unknown[] = [];
const input: RenderInput = {
  registry,
  renders,
  page: pageContext({ locale: "fr", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" }),
  mainLocale: "fr",
  data: new Map(),
  scope: {},
  links: new Map(),
  imageView: plainImage,
  mode: "canvas",
  onError: (node) => problems.push(node.type),
};
const node = (type: string, props: Record<string, unknown> = {}): Node => ({ id: "a", type, props });

describe("a node on the canvas", () => {
  it("leaves each slot to its own view, classes included", () => {
    const defaults = registry.get("layout.stack")?.defaults ?? {};
    expect(canvasMarkup(node("layout.stack", defaults), input)).toBe(
      '<div><div data-mount="body" class="slot flex flex-col gap-4 items-stretch"></div></div>',
    );
  });

  it("marks the words that can be edited in place", () => {
    const markup = canvasMarkup(node("content.heading", { text: { fr: "Un" }, level: "2", size: "large" }), input);
    expect(markup).toMatch(/^<h2 [^>]*data-edit="text">Un<\/h2>$/);
  });

  it.each([
    ["an unknown block", node("promo.wheel"), "unknown", "promo.wheel"],
    [
      "a block with nothing to show",
      node("content.image", registry.get("content.image")?.defaults),
      "empty",
      "Choisissez une image.",
    ],
    ["a block whose props are broken", node("content.faq", {}), "failed", "Questions fréquentes"],
  ])("names %s", (_, broken, why, words) => {
    const markup = canvasMarkup(broken, input);
    expect(markup).toContain(`data-note="${why}"`);
    expect(markup).toContain(words);
  });

  it("shows something for every node of every sample, without any data", () => {
    problems.length = 0;
    for (const { node: each } of walk(everySample().root)) expect(canvasMarkup(each, input)).not.toBe("");
    expect(problems).toEqual([]);
  });
});
