import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Answer } from "#blocks/contract/index.ts";
import { type CompiledForm, dependencies, type Unit, unitsNamed } from "./compile-form.ts";
import { type FormContext, type Outcome, outcomeOf } from "./evaluate-form.ts";
import { answersAtEnds, answersThatMatter, combination, namesIn } from "./possible.ts";

/** What is asked about: some blocks, some conditions. Answers that neither hangs on make no difference. */
export interface Question {
  units?: readonly number[];
  logic?: readonly Logic[];
  /** Blocks whose own answers are tried, too, where no condition reads them. */
  answers?: readonly number[];
  /** Answers without end that go into a sum are tried at their ends: not all ways, but ways there are. */
  ends?: boolean;
}

/** One way to fill a form in, as far as a question hangs on it. */
export interface World extends Outcome {
  /** Blocks whose answers differ from world to world, those of earlier steps first. */
  inputs: readonly number[];
  given: readonly (Answer | null)[];
}

export type Worlds = ReturnType<typeof createWorlds>;

/** Kinds of which every answer there is can be tried. */
const FEW = ["yes_no", "choice", "choices"];
const MOST_WORLDS = 2_000;
/** Of all questions about a form together: it is asked while somebody draws it. */
const MOST_IN_ALL = 20_000;
/** Nothing that hangs on the day or the visitor is ever listed. */
const NOWHERE: FormContext = { locale: "fr", country: "", today: "", now: "" };

/** The form before anybody has answered anything. */
export function untouched(form: CompiledForm): Outcome {
  return outcomeOf(form, {}, NOWHERE);
}

/**
 * All the ways to answer what a question hangs on, each with what the form's own engine makes of it.
 * @returns of each question its worlds, or undefined where they cannot be listed
 */
export function createWorlds(form: CompiledForm) {
  const { units, steps, named } = form;
  let left = MOST_IN_ALL;
  const needs = new Map<number, readonly number[]>();
  const readBy = (logic: readonly Logic[]) => logic.flatMap(namesIn).flatMap((name) => unitsNamed(named, name));

  return ({ units: about = [], logic = [], answers = [], ends = false }: Question): readonly World[] | undefined => {
    const members = closure([...about, ...answers, ...readBy(logic)]);
    const inside = members.flatMap((index) => units[index] ?? []);
    if (inside.some(({ id }) => form.circles.includes(id))) return undefined;
    const conditions = [...logic, ...inside.flatMap(conditionsOf)];
    const makings = inside.flatMap(makingsOf);
    if ([...conditions, ...makings].flatMap(namesIn).some((name) => name.startsWith("$"))) return undefined;

    const made = new Set(readBy(makings));
    const read = new Set([...answers, ...readBy(conditions), ...made]);
    const inputs = members.filter((index) => read.has(index) && isTyped(units[index]));
    const lists: (readonly [number, readonly (Answer | null)[]])[] = [];
    let product = 1;
    for (const index of inputs.toSorted((a, b) => stepOf(a) - stepOf(b))) {
      const field = units[index]?.field;
      if (!field) return undefined;
      // What goes into a sum, or is taken over, makes a difference in every one of its values.
      const isEndless = made.has(index) && (field.open || !FEW.includes(field.kind ?? "text"));
      if (isEndless && !ends) return undefined;
      const tried = isEndless
        ? answersAtEnds(field, field.name, [...conditions, ...makings])
        : answersThatMatter(field, field.name, conditions);
      if (!tried) return undefined;
      lists.push([index, tried]);
      product *= tried.length;
      if (product > Math.min(MOST_WORLDS, left)) return undefined;
    }
    left -= product;
    const part = partOf(form, members);
    return Array.from({ length: product }, (_, at) => worldOf(part, combination(lists, at)));
  };

  function worldOf(part: ReturnType<typeof partOf>, chosen: readonly (readonly [number, Answer | null])[]): World {
    const sent = chosen.map(([index, answer]) => [units[index]?.field?.name ?? "", answer ?? ""]);
    const outcome = outcomeOf(part.form, Object.fromEntries(sent), NOWHERE);
    const of = (index: number) => part.at.get(index) ?? -1;
    return {
      shown: (index) => outcome.shown(of(index)),
      asked: (index) => outcome.asked(of(index)),
      bare: (index) => outcome.bare(of(index)),
      value: (index) => outcome.value(of(index)),
      wrong: (index) => outcome.wrong(of(index)),
      lookup: outcome.lookup,
      inputs: chosen.map(([index]) => index),
      given: chosen.map(([, answer]) => answer),
    };
  }

  function stepOf(index: number): number {
    return units[index]?.step ?? 0;
  }

  function isTyped(unit: Unit | undefined): boolean {
    const field = unit?.field;
    return field !== undefined && field.calculate === undefined && field.fixed === undefined;
  }

  /** Everything a block hangs on, in the order of the form. */
  function closure(first: readonly number[]): number[] {
    const found = new Set<number>();
    const stack = [...first];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      const unit = units[index];
      if (!unit || found.has(index)) continue;
      found.add(index);
      const known = needs.get(index) ?? [
        ...dependencies(unit, units, steps, named),
        ...readBy([...unit.refuse, ...unit.require, ...unit.release]),
      ];
      needs.set(index, known);
      stack.push(...known);
    }
    return [...found].sort((a, b) => a - b);
  }
}

/** Does somebody get past the steps before this one with these answers? */
export function passes({ units }: CompiledForm, world: World, step: number): boolean {
  return world.inputs.every((index) => (units[index]?.step ?? 0) >= step || !isStuck(units[index], index, world));
}

/** Does somebody get through all of it with these answers? */
export function arrives({ units }: CompiledForm, world: World): boolean {
  return world.inputs.every((index) => !isStuck(units[index], index, world));
}

/** Nobody goes on who gave this answer here. */
export function isStuck(unit: Unit | undefined, index: number, world: World): boolean {
  if (!unit || !world.shown(index)) return false;
  if (world.wrong(index)) return true;
  if (world.value(index) === undefined) return world.asked(index);
  return unit.refuse.some((when) => logicHolds(when, world.lookup));
}

function conditionsOf({ show, hide, require, release, refuse, set, choices, skip }: Unit): Logic[] {
  const ofChoices = choices.flatMap(({ offer, withdraw }) => [...offer, ...withdraw]);
  return [
    ...ofChoices,
    ...show,
    ...hide,
    ...require,
    ...release,
    ...refuse,
    ...[...set, ...skip].map(({ when }) => when),
  ];
}

function makingsOf({ set, field }: Unit): Logic[] {
  return [...set.map(({ to }) => to), ...(field?.calculate === undefined ? [] : [field.calculate])];
}

/** The form without the blocks that make no difference: thousands of ways are gone through. */
function partOf(
  form: CompiledForm,
  members: readonly number[],
): { form: CompiledForm; at: ReadonlyMap<number, number> } {
  const at = new Map(members.map((index, place) => [index, place]));
  const placed = (indexes: readonly number[]) => indexes.flatMap((index) => at.get(index) ?? []);
  const ids = new Set(members.map((index) => form.units[index]?.id));
  return {
    at,
    form: {
      units: members.flatMap((index) => {
        const unit = form.units[index];
        return unit ? [{ ...unit, parent: at.get(unit.parent) ?? -1 }] : [];
      }),
      steps: form.steps.map((step) => ({ ...step, unit: step.unit === null ? null : (at.get(step.unit) ?? null) })),
      named: new Map([...form.named].map(([name, indexes]) => [name, placed(indexes)])),
      order: placed(form.order),
      circles: form.circles.filter((id) => ids.has(id)),
      parsePhone: form.parsePhone,
    },
  };
}
