import { runnerImport } from "vite";
import type { Logic } from "../../app/commerce/kernel/logic/types.ts";
import { inProject } from "../../bin/lib/project.js";
import type { Block, FormDoc, FormRule, Node } from "../../blocks/contract/index.ts";
import type { Registry } from "../../runtime/document/registry.ts";

const FIELDS = 200;
const RULES = 100;

// Through Vite: what blocks stand on knows globs, which plain Node does not.
const { module } = await runnerImport<{ registry: Registry }>(inProject("runtime", "registry.ts"), {
  root: inProject(),
  logLevel: "error",
});
export const { registry } = module;
const named = (type: string): Block => {
  const block = registry.get(type);
  if (!block) throw new Error(`No block is called ${type}`);
  return block;
};
const kinds = ["form.text", "form.number", "form.choice", "form.yesno"].map(named);
const [step, form] = [named("form.step"), named("form.form")];
const blocks = [...kinds, step, form];

function field(index: number): Node {
  const block = kinds[index % kinds.length] as Block;
  const props = { ...block.defaults, name: `q${index}`, ...(block.type === "form.text" && { purpose: "free" }) };
  return { id: `q${index}`, type: block.type, props };
}

/** Every second field hangs on one of the ten before it; some are needed, some left out by a jump. */
function rule(index: number): FormRule {
  const what = `q${index * 2 + 1}`;
  const on = `q${Math.max(0, index * 2 - (index % 5) * 2)}`;
  const filled: Logic = { "!": [{ empty: [{ var: on }] }] };
  const when: Logic = { and: [filled, { or: [{ "!=": [{ var: on }, "none"] }, { ">": [{ var: "q1" }, index] }] }] };
  return { when, effects: [{ do: index % 3 === 0 ? "require" : "show", what }] };
}

const nodes = Array.from({ length: FIELDS }, (_, index) => field(index));
const steps = Array.from({ length: 10 }, (_, index): Node => {
  const fields = nodes.slice(index * 20, index * 20 + 20);
  return { id: `step${index}`, type: "form.step", props: { ...step.defaults }, slots: { fields } };
});
const rules = Array.from({ length: RULES }, (_, index) => rule(index));
/** 200 fields in ten steps, with 100 rules. */
export const largeForm: FormDoc = {
  format: 1,
  kind: "form",
  blocks: Object.fromEntries(blocks.map(({ type, version }) => [type, version])),
  meta: { title: {} },
  root: { id: "root", type: "form.form", props: { ...form.defaults, rules }, slots: { fields: steps } },
};

export const answers = Object.fromEntries(
  nodes.map(({ id, type }, index) => {
    const value = { "form.number": String(index), "form.choice": "morning", "form.yesno": "true" }[type];
    return [id, value ?? `an answer of some words, ${index}`];
  }),
);
