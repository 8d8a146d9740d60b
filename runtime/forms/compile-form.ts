import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { AnswerChoice, FormDoc, FormField, FormRule, Node } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import { choicesOf } from "./offered-choices.ts";
import { choiceWords, recalledIn } from "./recalled-choices.ts";
import type { ChoiceWords } from "./recalled-words.ts";
import type { PhoneReader } from "./rules.ts";

/** One block of a form, as the engine sees it: what decides whether it is shown, asked, and what stands in it. */
export interface Unit {
  id: string;
  type: string;
  /** Index of the block it stands in; -1 for the root. */
  parent: number;
  /** Index of its step in `steps`. */
  step: number;
  field?: FormField;
  /** What its choices are called, where a text of the form recalls the answer. */
  words?: ChoiceWords;
  isRequired: boolean;
  show: Logic[];
  hide: Logic[];
  require: Logic[];
  release: Logic[];
  refuse: Logic[];
  set: { when: Logic; to: Logic }[];
  /** Choices, or rows, that come and go. */
  choices: { choice: AnswerChoice; offer: Logic[]; withdraw: Logic[] }[];
  /** It is left out where one of these steps was reached and its condition holds. */
  skip: { from: number; when: Logic }[];
}

export interface FormStep {
  /** Of the step's node; "" for blocks that stand in none. */
  id: string;
  /** Index of the step's own unit, where it has one. */
  unit: number | null;
}

/** A form made ready to be evaluated many times. Holds no answer. */
export interface CompiledForm {
  units: readonly Unit[];
  steps: readonly FormStep[];
  /** Units by the name of their answer; several where blocks share one. */
  named: ReadonlyMap<string, readonly number[]>;
  /** Indexes of units, each after those it depends on. */
  order: readonly number[];
  /** Ids that wait for each other: their order follows from nothing. */
  circles: readonly string[];
  parsePhone: PhoneReader;
}

export const STEP = "form.step";

export function compileForm(form: FormDoc, registry: Registry): CompiledForm {
  const units: Unit[] = [];
  const steps: FormStep[] = [];
  const named = new Map<string, number[]>();
  const at = new Map<Node, number>();
  const recalled = recalledIn(form.root);
  for (const { node, parent } of walk(form.root)) {
    if (!parent || node.hidden) continue;
    const above = parent === form.root ? -1 : at.get(parent);
    // What stands in a hidden block is hidden with it.
    if (above === undefined) continue;
    const index = units.length;
    if (above === -1 && (node.type === STEP || steps.length === 0 || steps.at(-1)?.id !== "")) {
      steps.push(node.type === STEP ? { id: node.id, unit: index } : { id: "", unit: null });
    }
    const field = registry.get(node.type)?.field?.(node.props as never);
    const words = field && recalled.has(field.name) ? choiceWords(node.props) : undefined;
    at.set(node, index);
    units.push({
      ...{ id: node.id, type: node.type, parent: above, step: steps.length - 1 },
      ...(field && { field }),
      ...(words && { words }),
      isRequired: field?.rules.some(({ code }) => code === "required") ?? false,
      ...{ show: [], hide: [], require: [], release: [], refuse: [], set: [], choices: [], skip: [] },
    });
    if (field) named.set(field.name, [...(named.get(field.name) ?? []), index]);
  }
  applyRules(units, steps, rulesOf(form));
  return { units, steps, named, ...inOrder(units, steps, named), parsePhone };
}

export function rulesOf(form: FormDoc): readonly FormRule[] {
  return Array.isArray(form.root.props.rules) ? (form.root.props.rules as FormRule[]) : [];
}

/** Hands each effect to the block it is about; one about a block that is gone does nothing. */
function applyRules(units: Unit[], steps: readonly FormStep[], rules: readonly FormRule[]): void {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const stepAt = new Map(steps.map(({ id }, index) => [id, index]));
  for (const { when, effects } of rules) {
    for (const effect of effects) {
      if (effect.do === "jump" || effect.do === "end") {
        const from = stepAt.get(effect.from) ?? -1;
        const to = effect.do === "end" ? steps.length : (stepAt.get(effect.to) ?? -1);
        if (from < 0) continue;
        for (let step = from + 1; step < to; step++) {
          for (const unit of units) if (unit.step === step && unit.parent === -1) unit.skip.push({ from, when });
        }
        continue;
      }
      const unit = byId.get(effect.what);
      if (!unit) continue;
      if (effect.do === "set") unit.set.push({ when, to: effect.to });
      else if (effect.do === "offer" || effect.do === "withdraw") choiceOf(unit, effect.choice)?.[effect.do].push(when);
      else unit[effect.do].push(when);
    }
  }
}

/** One of a unit's choices, else of its rows; undefined where it has none like it. */
function choiceOf({ field, choices }: Unit, choice: AnswerChoice): Unit["choices"][number] | undefined {
  if (!field || !choicesOf(field).includes(choice)) return undefined;
  const known = choices.find((each) => each.choice === choice);
  if (known) return known;
  const made = { choice, offer: [], withdraw: [] };
  choices.push(made);
  return made;
}

/** The unit whose answer a name reads: the whole name, else what stands before one of its dots. */
export function unitsNamed(named: ReadonlyMap<string, readonly number[]>, name: string): readonly number[] {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    const found = named.get(name.slice(0, end));
    if (found) return found;
  }
  return [];
}

/** Everything that decides whether a unit is shown and asked, and what it holds. */
export function logicOf({ show, hide, require, release, set, choices, skip, field }: Unit): Logic[] {
  return [
    ...[...show, ...hide, ...require, ...release],
    ...set.flatMap(({ when, to }) => [when, to]),
    ...choices.flatMap(({ offer, withdraw }) => [...offer, ...withdraw]),
    ...skip.map(({ when }) => when),
    ...(field?.calculate === undefined ? [] : [field.calculate]),
  ];
}

/** Indexes of the units that decide whether a unit is shown and what it holds. That an answer is needed decides neither. */
export function dependencies(
  unit: Unit,
  units: readonly Unit[],
  steps: readonly FormStep[],
  named: ReadonlyMap<string, readonly number[]>,
): number[] {
  const reached = unit.skip.flatMap(({ from }) =>
    steps[from]?.unit === null ? [] : [steps[from]?.unit ?? -1].filter((each) => each >= 0),
  );
  const parent = unit.parent >= 0 ? [unit.parent] : [];
  const answers = logicOf({ ...unit, require: [], release: [] })
    .flatMap(variablesOf)
    .flatMap((name) => unitsNamed(named, name));
  return [
    ...parent,
    ...reached,
    ...answers.filter((each) => units[each] !== unit || unit.set.length + unit.choices.length > 0),
  ];
}

/** Depth first, without recursion: a chain of rules may be as long as the form. */
function inOrder(
  units: readonly Unit[],
  steps: readonly FormStep[],
  named: ReadonlyMap<string, readonly number[]>,
): Pick<CompiledForm, "order" | "circles"> {
  const needs = units.map((unit) => dependencies(unit, units, steps, named));
  const state = new Uint8Array(units.length);
  const order: number[] = [];
  const circles = new Set<string>();
  for (let first = 0; first < units.length; first++) {
    if (state[first] !== 0) continue;
    const stack: { index: number; next: number }[] = [{ index: first, next: 0 }];
    state[first] = 1;
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const need = needs[top.index]?.[top.next++];
      if (need === undefined) {
        state[top.index] = 2;
        order.push(top.index);
        stack.pop();
      } else if (state[need] === 0) {
        state[need] = 1;
        stack.push({ index: need, next: 0 });
      } else if (state[need] === 1) {
        for (const { index } of stack.slice(stack.findIndex((each) => each.index === need))) {
          circles.add(units[index]?.id ?? "");
        }
      }
    }
  }
  return { order, circles: [...circles] };
}
