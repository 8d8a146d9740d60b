import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BREAKPOINTS, type Node, type NodeStyle, STYLE_PROPERTIES } from "#blocks/contract/index.ts";
import { compileStyle, nodeClass } from "./compile-style.ts";
import { surfaceRules } from "./surfaces.ts";

const node = (style: unknown, more: Partial<Node> = {}): Node => ({
  id: "a",
  type: "t.t",
  props: {},
  style: style as NodeStyle,
  ...more,
});

/** Every declaration that the tables can make. */
const lawful = new Set([
  ...Object.values(STYLE_PROPERTIES).flatMap(({ css, values }) =>
    css.flatMap((name) => Object.values(values).map((value) => `${name}:${value}`)),
  ),
  ...["tint", "ink", "accent"].flatMap((background) =>
    surfaceRules(".n-a", { mobile: { background } } as NodeStyle).flatMap(([, rule]) => declarationsOf(rule)),
  ),
]);

const lawfulStyles = fc.dictionary(
  fc.constantFrom(...BREAKPOINTS),
  fc
    .array(
      fc
        .constantFrom(...Object.entries(STYLE_PROPERTIES))
        .chain(([name, { values }]) => fc.tuple(fc.constant(name), fc.constantFrom(...Object.keys(values)))),
    )
    .map((pairs) => Object.fromEntries(pairs)),
);

function declarationsOf(css: string): string[] {
  return [...css.matchAll(/\{([^{}]*)\}/g)].flatMap(([, body = ""]) => body.split(";")).filter(Boolean);
}

describe("the style compiler", () => {
  it("says only what the table says, in rules of the node's own class", () => {
    fc.assert(
      fc.property(lawfulStyles, (style) => {
        const css = compileStyle(node(style));
        for (const declaration of declarationsOf(css)) expect(lawful).toContain(declaration);
        for (const [, selector] of css.matchAll(/([^{}]+)\{[^{}]*:/g)) expect(selector).toMatch(/^\.n-a(>\*){0,2}$/);
      }),
    );
  });

  it("lets nothing else through, even where nobody validated", () => {
    const evil = fc.oneof(
      fc.string(),
      fc.constantFrom("red;}body{display:none", "url(//evil)", "__proto__", "toString"),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...BREAKPOINTS, "print"),
          fc.dictionary(fc.oneof(evil, fc.constantFrom(...Object.keys(STYLE_PROPERTIES))), evil),
        ),
        (style) => {
          for (const declaration of declarationsOf(compileStyle(node(style)))) expect(lawful).toContain(declaration);
        },
      ),
    );
  });

  it("does not depend on the order in which a style was put together", () => {
    fc.assert(
      fc.property(lawfulStyles, (style) => {
        const turned = Object.fromEntries(
          Object.entries(style)
            .reverse()
            .map(([each, set]) => [each, Object.fromEntries(Object.entries(set).reverse())]),
        );
        expect(compileStyle(node(turned))).toBe(compileStyle(node(style)));
      }),
    );
  });

  it("puts narrow screens after wide ones, so that they win", () => {
    const css = compileStyle(
      node({ mobile: { visibility: "hidden" }, base: { color: "ink" }, tablet: { width: "full" } }),
    );
    expect(css).toBe(
      ".n-a>*{color:var(--color-ink)}@media (max-width:1023px){.n-a{inline-size:100%}}@media (max-width:639px){.n-a{display:none}}",
    );
  });

  it("starts a delayed effect later on its way in", () => {
    expect(compileStyle(node({}, { motion: { enter: "fade", delay: 1_000 } }))).toBe(".n-a{--enter-delay:20%}");
  });

  it("keeps a delay as a time where an effect comes with the page, and spaces what stands in a block", () => {
    const motion = { enter: "rise", on: "load", delay: 200, stagger: 100 } as const;
    expect(compileStyle(node({}, { motion }))).toBe(".n-a{--enter-wait:200ms;--enter-pause:100ms}");
    expect(compileStyle(node({}, { motion: { enter: "rise", stagger: 100 } }))).toBe(".n-a{--enter-step:2%}");
    expect(nodeClass(node({}, { motion }))).toBe("n n-a enter enter-rise on-load stagger");
    expect(nodeClass(node({}, { motion: { hover: "lift", scroll: "drift" } }))).toBe("n n-a hover-lift scroll-drift");
  });

  it("names ground and motion in the wrapper's class", () => {
    expect(nodeClass(node({ base: { background: "ink" } }, { motion: { enter: "rise" } }), "h-")).toBe(
      "n n-h-a on-ink enter enter-rise",
    );
    expect(nodeClass(node({ base: { background: "raised" } }))).toBe("n n-a");
  });
});
