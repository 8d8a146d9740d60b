import { type LogicError, logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import {
  type FormRule,
  MOST_EFFECTS,
  MOST_RULES,
  MOST_WORDS,
  type Node,
  type SubmitAction,
} from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { listOf, type Making, note } from "./making.ts";

/**
 * What a form document takes of a form that was made of another maker's, and no more: one condition that is too long, or
 * no logic at all, costs that condition, and never the whole form. Each is told. Changes the nodes.
 */
export function fitIn(root: Node, m: Making): void {
  const names = new Map<string, string>();
  for (const { node } of walk(root)) {
    const name = String(node.props.name ?? node.id);
    names.set(node.id, name);
    for (const [key, prop] of Object.entries(registry.get(node.type)?.props ?? {})) {
      if (prop.kind === "logic" && !isTaken(m, name, "is not calculated", logicErrors(node.props[key])))
        node.props[key] = null;
    }
    const words = listOf(node.props.words);
    if (words.length <= MOST_WORDS) continue;
    node.props.words = words.slice(0, MOST_WORDS);
    told(m, name, `has more than ${MOST_WORDS} messages: the rest is left out`);
  }
  root.props.rules = rulesOf(m, names);
  const actions = listOf(root.props.actions) as SubmitAction[];
  root.props.actions = actions.filter(({ id, when }) => isTaken(m, id, "does not happen", logicErrors(when)));
}

function rulesOf(m: Making, names: ReadonlyMap<string, string>): FormRule[] {
  const rules = m.rules.flatMap(({ when, effects }): FormRule[] => {
    const wrong = logicErrors(when);
    const taken = effects.filter((effect) => {
      const id = "what" in effect ? effect.what : effect.from;
      const errors = effect.do === "set" ? [...wrong, ...logicErrors(effect.to)] : wrong;
      return isTaken(m, names.get(id) ?? id, `has no rule to "${effect.do}"`, errors);
    });
    return Array.from({ length: Math.ceil(taken.length / MOST_EFFECTS) }, (_, part) => ({
      ...{ when, effects: taken.slice(part * MOST_EFFECTS, (part + 1) * MOST_EFFECTS) },
    }));
  });
  if (rules.length <= MOST_RULES) return rules;
  note(m, { pointer: "", name: "" }, "rules", `more than ${MOST_RULES} conditions: the rest is left out`);
  return rules.slice(0, MOST_RULES);
}

function isTaken(m: Making, name: string, lost: string, [error]: readonly LogicError[]): boolean {
  if (error) told(m, name, `${lost}: ${error.message}`);
  return !error;
}

function told(m: Making, name: string, what: string): void {
  note(m, { pointer: "", name }, "rules", `"${name}" ${what}`);
}
