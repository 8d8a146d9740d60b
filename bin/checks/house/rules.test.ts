import { expect, test } from "vitest";
import { houseRules } from "./rules.ts";

/** For each rule a file that breaks it and one that comes close but is sound. */
const cases: Record<string, { bad: [path: string, text: string]; good: [path: string, text: string] }> = {
  "file-size": {
    bad: ["app/long.ts", "x\n".repeat(401)],
    good: ["app/towns.ts", `// data table: towns\n${"x\n".repeat(900)}`],
  },
  unfinished: { bad: ["app/a.ts", "// TODO later"], good: ["app/a.ts", 'const states = ["TODO"];'] },
  "glob-in-registry": {
    bad: ["app/a.ts", 'import.meta.glob("./*.ts")'],
    good: ["runtime/registry.ts", 'import.meta.glob("./*.ts")'],
  },
  "commerce-without-env": {
    bad: ["app/commerce/orders/a.ts", "process.env.PORT"],
    good: ["app/platform/env.ts", "process.env.PORT"],
  },
  "no-code-from-text": { bad: ["runtime/a.ts", 'new Function("x")'], good: ["runtime/a.ts", "page.eval(x)"] },
  "no-style-attribute": {
    bad: ["blocks/content/image/render.tsx", "<p style={{ color }}>"],
    good: ["blocks/content/image/render.tsx", "<p className={style}>"],
  },
  "logical-css": {
    bad: ["app/ui/a.css", ".a { margin-left: 1rem }"],
    good: ["app/ui/a.css", ".a { margin-inline-start: 1rem; inset-inline-end: 0; --border-right: 0 }"],
  },
  "logical-classes": {
    bad: ["app/ui/a.tsx", '<p className="flex md:ml-4">'],
    good: ["app/ui/a.tsx", '<p className="flex ms-4 text-start">'],
  },
};

test("every rule is tried", () => {
  expect(Object.keys(cases)).toEqual(houseRules.map((rule) => rule.name));
});

test.each(houseRules)("$name finds what breaks it and nothing else", (rule) => {
  const { bad, good } = cases[rule.name]!;
  expect(findIn(rule, bad)).toHaveLength(1);
  expect(findIn(rule, good)).toEqual([]);
});

function findIn(rule: (typeof houseRules)[number], [path, text]: [string, string]) {
  return rule.applies({ path, text }) ? rule.find({ path, text }) : [];
}
