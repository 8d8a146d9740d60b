import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { NodeStyle, StyleSet } from "#blocks/contract/index.ts";
import { surfaceClass, surfaceRules } from "./surfaces.ts";

const css = readFileSync(new URL("../../app/storefront/styles/surfaces.css", import.meta.url), "utf8");

const at = (width: keyof NodeStyle, background: string): NodeStyle => ({ [width]: { background } as StyleSet });

/** The variables that a class of the stylesheet sets. */
function variablesOf(rule: string): string[] {
  return [...rule.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name, value]) => `${name}:${value?.trim()}`).sort();
}

describe("a background that differs by width", () => {
  it.each(["tint", "ink", "accent"] as const)("turns the colours on %s as its class does", (surface) => {
    const written = new RegExp(`\\n\\.on-${surface} \\{([^}]*)\\}`).exec(css)?.[1] ?? "";
    const [[width, rule] = ["", ""]] = surfaceRules(".n-a", at("mobile", surface));
    expect(width).toBe("mobile");
    expect(variablesOf(rule.split("}")[0] ?? "")).toEqual(variablesOf(written));
  });

  it("needs no rule where it is the same everywhere, and no class where it is not", () => {
    const everywhere: NodeStyle = { ...at("base", "ink"), mobile: { textAlign: "center" } };
    expect([surfaceClass(everywhere), surfaceRules(".n-a", everywhere)]).toEqual(["on-ink", []]);
    const wide: NodeStyle = { ...at("base", "ink"), mobile: { background: "none" } };
    expect(surfaceClass(wide)).toBeNull();
    expect(surfaceRules(".n-a", wide).map(([width]) => width)).toEqual(["base", "tablet"]);
  });

  it("says nothing for grounds that turn nothing", () => {
    expect(surfaceRules(".n-a", at("tablet", "raised"))).toEqual([]);
    expect(surfaceRules(".n-a", undefined)).toEqual([]);
  });
});
