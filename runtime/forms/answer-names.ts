import { argsOf, isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { type FormRule, isBound, type Node, type SubmitAction } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { readTokens, writeTokens } from "../document/tokens.ts";
import { walk } from "../document/tree.ts";

/** Under which name a block's answer is kept; undefined where it asks nothing. */
export function answerName(node: Node, registry: Registry): string | undefined {
  return registry.get(node.type)?.field?.(node.props as never)?.name;
}

/** How many blocks answer under each name. */
export function answerNames(root: Node, registry: Registry): Map<string, number> {
  const names = new Map<string, number>();
  for (const { node } of walk(root)) {
    const name = answerName(node, registry);
    if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

/** The name itself, or the first of `name_2`, `name_3` … that nothing else has. */
export function freeName(name: string, taken: { has(name: string): boolean }): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/_\d{1,4}$/, "").slice(0, 74);
  let at = 2;
  while (taken.has(`${stem}_${at}`)) at++;
  return `${stem}_${at}`;
}

/**
 * What comes into a form answers under names of its own: two new questions would else be one answer. A block that has no
 * say in its name (the phone of an order) keeps it.
 */
export function withOwnNames(nodes: readonly Node[], root: Node, registry: Registry): Node[] {
  const taken = new Set(answerNames(root, registry).keys());
  const own = (node: Node): Node => {
    const name = answerName(node, registry);
    let next = node;
    if (name !== undefined && taken.has(name) && node.props.name === name) {
      next = { ...node, props: { ...node.props, name: freeName(name, taken) } };
    }
    const kept = answerName(next, registry);
    if (kept !== undefined) taken.add(kept);
    if (!next.slots) return next;
    return {
      ...next,
      slots: Object.fromEntries(Object.entries(next.slots).map(([slot, inside]) => [slot, inside.map(own)])),
    };
  };
  return nodes.map(own);
}

/** The form with an answer under another name: rules, actions, calculations and texts that speak of it follow. Shares what is as it was. */
export function renameAnswer(root: Node, registry: Registry, from: string, to: string): Node {
  const renamed = (name: string) =>
    name === from ? to : name.startsWith(`${from}.`) ? `${to}${name.slice(from.length)}` : name;
  const change = (node: Node): Node => {
    const block = registry.get(node.type);
    const props = Object.entries(node.props).map(([name, value]) => {
      const kind = block?.props[name]?.kind;
      if (kind === "logic") return [name, inLogic(value as Logic, renamed)] as const;
      if (kind === "rules") return [name, inRules(value as FormRule[], renamed)] as const;
      if (kind === "actions") return [name, inActions(value as SubmitAction[], renamed)] as const;
      // How many of an article are wanted is another's answer.
      if (name === "quantity" && node.type === "form.product") return [name, renamed(String(value))] as const;
      return [name, inTexts(value, renamed)] as const;
    });
    const slots = Object.entries(node.slots ?? {}).map(
      ([slot, nodes]) => [slot, same(nodes, nodes.map(change))] as const,
    );
    const propsChanged = props.some(([name, value]) => value !== node.props[name]);
    const slotsChanged = slots.some(([slot, nodes]) => nodes !== node.slots?.[slot]);
    if (!propsChanged && !slotsChanged) return node;
    return {
      ...node,
      ...(propsChanged && { props: Object.fromEntries(props) }),
      ...(slotsChanged && { slots: Object.fromEntries(slots) }),
    };
  };
  return change(root);
}

type Rename = (name: string) => string;

function inLogic(logic: Logic, renamed: Rename): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (isList(logic))
    return same(
      logic,
      logic.map((each) => inLogic(each, renamed)),
    );
  const entries = Object.entries(logic).map(([operator, value]) => {
    const args = argsOf(value);
    if (operator === "var") {
      const [name, ...more] = args;
      const next = typeof name === "string" ? renamed(name) : name;
      return [operator, next === name ? value : isList(value) ? [next ?? null, ...more] : (next ?? null)] as const;
    }
    return [
      operator,
      isList(value)
        ? same(
            value,
            value.map((each) => inLogic(each, renamed)),
          )
        : inLogic(value, renamed),
    ] as const;
  });
  return entries.every(([operator, value]) => value === logic[operator]) ? logic : Object.fromEntries(entries);
}

function inRules(rules: readonly FormRule[], renamed: Rename): readonly FormRule[] {
  return same(
    rules,
    rules.map((rule) => {
      const when = inLogic(rule.when, renamed);
      const effects = same(
        rule.effects,
        rule.effects.map((effect) => {
          if (effect.do !== "set") return effect;
          const to = inLogic(effect.to, renamed);
          return to === effect.to ? effect : { ...effect, to };
        }),
      );
      return when === rule.when && effects === rule.effects ? rule : { when, effects };
    }),
  );
}

function inActions(actions: readonly SubmitAction[], renamed: Rename): readonly SubmitAction[] {
  return same(
    actions,
    actions.map((action) => {
      const when = inLogic(action.when, renamed);
      const settings = inTexts(action.with, renamed) as SubmitAction["with"];
      return when === action.when && settings === action.with ? action : { ...action, when, with: settings };
    }),
  );
}

/** Texts that recall answers (`{{answers.first_name}}`), and values bound to one. */
function inTexts(value: unknown, renamed: Rename): unknown {
  if (typeof value === "string") {
    if (!value.includes("{{")) return value;
    const parts = readTokens(value);
    if (!parts) return value;
    const next = parts.map((each) => (typeof each === "string" ? each : { ...each, path: inPath(each.path, renamed) }));
    const changed = next.some((each, index) => {
      const old = parts[index];
      return typeof each === "object" && typeof old === "object" && each.path !== old.path;
    });
    return changed ? writeTokens(next) : value;
  }
  if (Array.isArray(value))
    return same(
      value,
      value.map((each) => inTexts(each, renamed)),
    );
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(
    ([key, each]) =>
      [key, isBound(value) && key === "$bind" ? inPath(String(each), renamed) : inTexts(each, renamed)] as const,
  );
  const old = value as Record<string, unknown>;
  return entries.every(([key, each]) => each === old[key]) ? value : Object.fromEntries(entries);
}

const RECALLED = "answers.";

function inPath(path: string, renamed: Rename): string {
  return path.startsWith(RECALLED) ? `${RECALLED}${renamed(path.slice(RECALLED.length))}` : path;
}

/** The old list where nothing in it changed, so that what is drawn of it need not be drawn again. */
function same<T>(old: readonly T[], next: T[]): T[] {
  return next.every((each, index) => each === old[index]) ? (old as T[]) : next;
}
