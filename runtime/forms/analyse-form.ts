import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FieldKind, FormDoc, FormRule, SubmitAction } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { placesOrders, stepOf } from "./checkout-fit.ts";
import { type CompiledForm, compileForm, rulesOf, STEP, type Unit, unitsNamed } from "./compile-form.ts";
import type { Outcome } from "./evaluate-form.ts";
import { choicesOf } from "./offered-choices.ts";
import { ordersWithout } from "./order-ways.ts";
import { type Domain, holdsSometimes, namesIn } from "./possible.ts";
import { isFee } from "./rules.ts";
import { arrives, createWorlds, isStuck, passes, untouched, type World, type Worlds } from "./worlds.ts";

/** What is wrong with the ways through a form. The list is closed; finding-words.ts says each to people. */
export const FINDINGS = [
  ...["never-shown", "unreachable-step", "empty-step", "unanswerable", "dead-end"],
  ...["nothing-left", "never-holds", "always-both", "two-values", "circle"],
  ...["missing-block", "missing-answer", "missing-choice", "backward-jump", "asked-later", "shared-name"],
  ...["order-without-phone", "order-without-town"],
  ...["fee-no-amount", "fee-without-order"],
] as const;
export type FindingKind = (typeof FINDINGS)[number];

export interface Finding {
  kind: FindingKind;
  /** Ids of the blocks it is about. */
  blocks: string[];
  /** Index among the form's rules; null where it is about no single rule. */
  rule: number | null;
}

export interface FormPaths {
  findings: Finding[];
  /** The steps in their order, and every way from one to the next: `when` is null where nothing decides it. */
  map: { steps: string[]; ways: { from: string; to: string | null; when: Logic }[] };
}

/**
 * Steps nobody reaches, ways that end nowhere, conditions that rule each other out: found without anybody filling it in.
 * All the answers that make a difference are gone through where they can be listed; elsewhere each condition is looked at by
 * itself, and what cannot be known is taken to be well. Pure.
 */
export function analyseForm(form: FormDoc, registry: Registry): FormPaths {
  const compiled = compileForm(form, registry);
  const rules = rulesOf(form);
  const look = lookInto(compiled);
  return {
    findings: [
      ...deadBlocks(look),
      ...rules.flatMap((rule, index) => ruleFindings(rule, index, look)),
      ...unansweredActions(form, look),
      ...pairs(look),
      ...circles(compiled),
      ...sharedNames(compiled),
      ...bareQuestions(look),
      ...(form.root.props.checkout === true ? lostOrders(look) : []),
      ...feeFindings(form, registry, look),
    ],
    map: mapOf(compiled, rules),
  };
}

/** What is known of a form when it is judged. */
interface Look {
  form: CompiledForm;
  worlds: Worlds;
  domain: Domain;
  /** Of each block: is it ever shown? */
  shown: readonly boolean[];
  /** Does a condition ever hold? undefined: nobody knows. */
  holds(logic: Logic): boolean | undefined;
}

/** Which blocks can ever be shown, each asked after those it depends on. */
function lookInto(form: CompiledForm): Look {
  const { units, named, order } = form;
  const worlds = createWorlds(form);
  const shown = units.map(() => true);
  const domain: Domain = (name) => {
    const found = unitsNamed(named, name);
    const [first] = found;
    const field = first === undefined ? undefined : units[first]?.field;
    // An answer within an answer, or one of several blocks: not to be listed.
    if (!field || found.length > 1 || field.name !== name) return undefined;
    if (field.calculate !== undefined || field.fixed !== undefined) return undefined;
    return (units[first ?? 0]?.set.length ?? 0) > 0 ? undefined : { field, neverShown: !shown[first ?? 0] };
  };
  const holds = (logic: Logic) => {
    const ways = worlds({ logic: [logic] });
    return ways ? ways.some(({ lookup }) => logicHolds(logic, lookup)) : holdsSometimes(logic, domain);
  };
  for (const index of order) {
    const unit = units[index];
    if (!unit) continue;
    const ways = waysTo(unit, form, (traps) => worlds({ units: [index], answers: traps }));
    shown[index] =
      (unit.parent < 0 || shown[unit.parent] === true) &&
      (ways
        ? ways.some((world) => world.shown(index) && passes(form, world, unit.step))
        : holdsSometimes(condition(unit, form), domain) !== false);
  }
  return { form, worlds, domain, shown, holds };
}

/** With all the places before it where one may get stuck; where those are too many, without. */
function waysTo<T>(
  { step }: Unit,
  { units }: CompiledForm,
  ask: (traps: readonly number[]) => T | undefined,
): T | undefined {
  const traps = units.flatMap((unit, index) => (unit.step < step && mayStop(unit) ? [index] : []));
  return ask(traps) ?? (traps.length > 0 ? ask([]) : undefined);
}

/** May a block refuse whoever fills it in? One that is only needed takes an answer from anybody. */
function mayStop({ refuse, set }: Unit): boolean {
  return refuse.length + set.length > 0;
}

/** Under which a block is shown, those around it included; where it hangs on a step that may be left out, that is left open. */
function condition(unit: Unit, { units, steps }: CompiledForm): Logic {
  const parts: Logic[] = [];
  for (let each: Unit | undefined = unit; each; each = units[each.parent]) {
    if (each.show.length > 0) parts.push({ or: each.show });
    const skips = each.skip.filter(({ from }) => isAlwaysReached(units[steps[from]?.unit ?? -1]));
    for (const when of [...each.hide, ...skips.map(({ when }) => when)]) parts.push({ "!": [when] });
  }
  return parts.length === 0 ? true : { and: parts };
}

function isAlwaysReached(step: Unit | undefined): boolean {
  return !step || [step.show, step.hide, step.skip].every((each) => each.length === 0);
}

function deadBlocks(look: Look): Finding[] {
  const { shown } = look;
  const { units, steps } = look.form;
  const found: Finding[] = [];
  units.forEach((unit, index) => {
    const alone = { blocks: [unit.id], rule: null };
    // What stands in a part that is never shown needs no word of its own.
    if (!shown[index] && (unit.parent < 0 || shown[unit.parent])) {
      found.push({ kind: unit.type === STEP ? "unreachable-step" : "never-shown", ...alone });
    }
    if (!shown[index]) return;
    const end = isUnanswerable(unit) ? "unanswerable" : deadEnd(unit, index, look);
    if (end) found.push({ kind: end, ...alone });
  });
  for (const { id, unit } of steps) {
    if (unit === null || !shown[unit]) continue;
    const inside = units.filter((each, index) => each.step === units[unit]?.step && index !== unit && shown[index]);
    if (inside.length === 0) found.push({ kind: "empty-step", blocks: [id], rule: null });
  }
  return found;
}

/** Kinds that are answered with what is offered alone. */
const CHOSEN: readonly FieldKind[] = ["choice", "choices", "ranking", "matrix"];
/** Kinds that are answered row by row. */
const TABLES: readonly FieldKind[] = ["matrix", "texts"];

/** Needed, and its own settings take no answer: whoever comes here does not get on. */
function isUnanswerable({ isRequired, field, set }: Unit): boolean {
  if (!isRequired || !field || set.length > 0) return false;
  const { kind = "text", options = [], rows = [], open, goods, rules } = field;
  if (CHOSEN.includes(kind) && options.length === 0 && !open && !goods) return true;
  if (TABLES.includes(kind) && rows.length === 0) return true;
  const bound = (code: string, arg: string): number | undefined => {
    const rule = rules.find((each) => each.code === code);
    const args = rule && "args" in rule ? (rule.args as Readonly<Record<string, unknown>>) : {};
    return typeof args[arg] === "number" ? args[arg] : undefined;
  };
  const crossed = (low?: number, high?: number) => low !== undefined && high !== undefined && low > high;
  const most = bound("max_count", "max") ?? (open || goods ? undefined : options.length || undefined);
  return (
    crossed(bound("min", "min"), bound("max", "max")) ||
    crossed(bound("min_length", "min"), bound("max_length", "max")) ||
    crossed(bound("min_count", "min"), most)
  );
}

/** Does one get stuck at a block whatever one answers in its step: always, or after some answers of the steps before it? */
function deadEnd(unit: Unit, index: number, { form, worlds, holds }: Look): "unanswerable" | "dead-end" | undefined {
  if (!mayStop(unit)) return undefined;
  const ways = waysTo(unit, form, (traps) => worlds({ units: [index], answers: [index, ...traps] }));
  if (!ways) {
    const isRefused = unit.refuse.some((when) => holds({ "!": [when] }) === false);
    return unit.isRequired && unit.set.length === 0 && isRefused ? "unanswerable" : undefined;
  }
  const isBefore = (each: number) => (form.units[each]?.step ?? 0) < unit.step;
  const before = ({ inputs, given }: World) => JSON.stringify(given.filter((_, at) => isBefore(inputs[at] ?? 0)));
  const coming = new Map<string, World[]>();
  for (const world of ways.filter((each) => passes(form, each, unit.step))) {
    coming.set(before(world), [...(coming.get(before(world)) ?? []), world]);
  }
  const meeting = [...coming.values()].filter((group) => group.some((world) => world.shown(index)));
  const stuck = meeting.filter((group) => group.every((world) => isStuck(unit, index, world)));
  if (stuck.length === 0) return undefined;
  return stuck.length === meeting.length ? "unanswerable" : "dead-end";
}

function ruleFindings({ when, effects }: FormRule, index: number, { form, holds }: Look): Finding[] {
  const { units, steps, named } = form;
  const found: Finding[] = [];
  const stepAt = new Map(steps.map(({ id }, at) => [id, at]));
  const add = (kind: FindingKind, ...blocks: string[]) => found.push({ kind, blocks, rule: index });
  if (holds(when) === false)
    add("never-holds", ...effects.flatMap((each) => ("what" in each ? [each.what] : [each.from])));
  const read = variablesOf(when).filter((name) => !name.startsWith("$"));
  for (const name of read) if (unitsNamed(named, name).length === 0) add("missing-answer", name);
  const readsAfter = (step: number) =>
    read.flatMap((name) => unitsNamed(named, name)).some((at) => (units[at]?.step ?? 0) > step);
  for (const effect of effects) {
    if (effect.do === "jump" || effect.do === "end") {
      const from = stepAt.get(effect.from);
      const to = effect.do === "jump" ? stepAt.get(effect.to) : Number.POSITIVE_INFINITY;
      if (from === undefined) add("missing-block", effect.from);
      else if (to === undefined) add("missing-block", effect.do === "jump" ? effect.to : effect.from);
      else if (to <= from) add("backward-jump", effect.from);
      // Whoever answers there may find the way changed behind them.
      else if (readsAfter(from)) add("asked-later", effect.from);
      continue;
    }
    const unit = units.find(({ id }) => id === effect.what);
    if (!unit) add("missing-block", effect.what);
    else if ("choice" in effect && !unit.choices.some(({ choice }) => choice === effect.choice))
      add("missing-choice", unit.id);
    else if (effect.do !== "set") {
      if (readsAfter(unit.step)) add("asked-later", unit.id);
    }
  }
  return found;
}

/** What is done once the form was sent hangs on an answer that nobody gives. */
function unansweredActions({ root }: FormDoc, { form }: Look): Finding[] {
  const read = ((root.props.actions ?? []) as SubmitAction[]).flatMap(({ when }) => variablesOf(when));
  const isGiven = (name: string) => unitsNamed(form.named, name).length > 0 || stepOf(form, name) !== undefined;
  return [...new Set(read)]
    .filter((name) => !name.startsWith("$") && !isGiven(name))
    .map((name) => ({ kind: "missing-answer", blocks: [name], rule: null }));
}

/** Ends at which an order lacks whom to call, or where to bring it. */
function lostOrders({ form, worlds }: Look): Finding[] {
  return (["phone", "town"] as const).flatMap((need): Finding[] => {
    const blocks = ordersWithout(need, form, worlds).map(({ id }) => id);
    return blocks.length > 0 ? [{ kind: `order-without-${need}`, blocks, rule: null }] : [];
  });
}

/** Fees that no price can take, after some answers or after any, and those that no order takes. */
function feeFindings(doc: FormDoc, registry: Registry, { form, worlds }: Look): Finding[] {
  const fees = form.units.flatMap(({ field }, index) => (field?.fee ? [index] : []));
  if (fees.length === 0) return [];
  const isWrong = (index: number) => (world: Outcome) => {
    const made = world.value(index);
    return made !== undefined && !isFee(made);
  };
  const wrong = fees.filter((index) => {
    const ways = worlds({ units: [index], ends: true });
    if (ways) return ways.some((world) => isWrong(index)(world) && passes(form, world, Number.POSITIVE_INFINITY));
    // Where they cannot be listed, who leaves empty what may be left empty is one of those who come.
    const nobody = untouched(form);
    const lacks = namesIn(form.units[index]?.field?.calculate ?? null)
      .flatMap((name) => unitsNamed(form.named, name))
      .some((each) => nobody.asked(each) && nobody.value(each) === undefined);
    return !lacks && isWrong(index)(nobody);
  });
  const idsOf = (indexes: readonly number[]) => indexes.map((index) => form.units[index]?.id ?? "");
  return [
    ...wrong.map((index): Finding => ({ kind: "fee-no-amount", blocks: idsOf([index]), rule: null })),
    ...(placesOrders(doc, registry) ? [] : [{ kind: "fee-without-order" as const, blocks: idsOf(fees), rule: null }]),
  ];
}

/** Rules about one block that can hold together, and say different things. */
function pairs({ form, holds }: Look): Finding[] {
  const together = (a: readonly Logic[], b: readonly Logic[]) =>
    a.length > 0 &&
    b.length > 0 &&
    holds({ or: [...a] }) !== false &&
    holds({ and: [{ or: [...a] }, { "!": [{ or: [...b] }] }] }) === false;
  return form.units.flatMap(({ id, show, hide, require, release, set, choices }): Finding[] => {
    const found: Finding[] = [];
    const isChoiceBoth = choices.some(({ offer, withdraw }) => together(offer, withdraw));
    if (together(show, hide) || together(require, release) || isChoiceBoth)
      found.push({ kind: "always-both", blocks: [id], rule: null });
    const differ = set.some((one, index) =>
      set
        .slice(index + 1)
        .some(
          (other) =>
            JSON.stringify(one.to) !== JSON.stringify(other.to) && holds({ and: [one.when, other.when] }) === true,
        ),
    );
    if (differ) found.push({ kind: "two-values", blocks: [id], rule: null });
    return found;
  });
}

/** Blocks that wait for each other, and those that wait for themselves. */
function circles({ units, named, circles: all }: CompiledForm): Finding[] {
  const ownOnes = units.filter(({ show, hide, field }, index) =>
    [...show, ...hide, ...(field?.calculate === undefined ? [] : [field.calculate])]
      .flatMap(variablesOf)
      .some((name) => unitsNamed(named, name).includes(index)),
  );
  const alone = ownOnes.filter(({ id }) => !all.includes(id)).map(({ id }) => [id]);
  return [...(all.length > 0 ? [[...all]] : []), ...alone].map((blocks) => ({ kind: "circle", blocks, rule: null }));
}

/** Questions that are put to somebody with none of their choices left, after answers that are right. */
function bareQuestions({ form, worlds }: Look): Finding[] {
  return form.units.flatMap(({ id, field, choices }, index): Finding[] => {
    if (!field || field.open || choices.length === 0 || choices.length < choicesOf(field).length) return [];
    const ways = worlds({ units: [index], answers: [index] }) ?? [];
    const isBare = ways.some((world) => world.bare(index) && arrives(form, world));
    return isBare ? [{ kind: "nothing-left", blocks: [id], rule: null }] : [];
  });
}

/** Two blocks of one name are one answer: right where only one of them is ever shown, worth a look otherwise. */
function sharedNames({ units, named }: CompiledForm): Finding[] {
  return [...named.values()]
    .filter(
      (all) =>
        all.length > 1 && all.every((index) => units[index]?.show.length === 0 && units[index]?.hide.length === 0),
    )
    .map((all) => ({ kind: "shared-name" as const, blocks: all.map((index) => units[index]?.id ?? ""), rule: null }));
}

function mapOf({ steps }: CompiledForm, rules: readonly FormRule[]): FormPaths["map"] {
  const ids = steps.map(({ id }) => id);
  const ways: FormPaths["map"]["ways"] = ids.map((from, index) => ({ from, to: ids[index + 1] ?? null, when: null }));
  for (const { when, effects } of rules) {
    for (const effect of effects) {
      if (effect.do === "jump" && ids.includes(effect.from) && ids.includes(effect.to)) {
        ways.push({ from: effect.from, to: effect.to, when });
      } else if (effect.do === "end" && ids.includes(effect.from)) ways.push({ from: effect.from, to: null, when });
    }
  }
  return { steps: ids, ways };
}
