import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { FormDoc, FormRule } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { type CompiledForm, compileForm, rulesOf, STEP, type Unit, unitsNamed } from "./compile-form.ts";
import { canHold, type Domain } from "./possible.ts";

/** What is wrong with the ways through a form. The list is closed; finding-words.ts says each to people. */
export const FINDINGS = [
  ...["never-shown", "unreachable-step", "empty-step", "unanswerable"],
  ...["never-holds", "always-both", "two-values", "circle"],
  ...["missing-block", "missing-answer", "backward-jump", "asked-later", "shared-name"],
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

/** Steps nobody reaches, ways that end nowhere, conditions that rule each other out: found without anybody filling it in. Pure. */
export function analyseForm(form: FormDoc, registry: Registry): FormPaths {
  const compiled = compileForm(form, registry);
  const rules = rulesOf(form);
  const seen = reachable(compiled);
  return {
    findings: [
      ...deadBlocks(compiled, seen),
      ...rules.flatMap((rule, index) => ruleFindings(rule, index, compiled, seen.domain)),
      ...pairs(compiled, seen.domain),
      ...(compiled.circles.length > 0 ? [{ kind: "circle" as const, blocks: [...compiled.circles], rule: null }] : []),
      ...sharedNames(compiled),
    ],
    map: mapOf(compiled, rules),
  };
}

interface Reach {
  shown: readonly boolean[];
  domain: Domain;
}

/** Which blocks can ever be shown, each asked after those it depends on. */
function reachable({ units, named, order }: CompiledForm): Reach {
  const shown = units.map(() => true);
  const domain: Domain = (name) => {
    const found = unitsNamed(named, name);
    const [first] = found;
    const field = first === undefined ? undefined : units[first]?.field;
    // An answer within an answer, or one of several blocks: not to be listed.
    if (!field || found.length > 1 || field.name !== name) return undefined;
    if (field.calculate !== undefined || field.from || field.fixed !== undefined || field.goods) return undefined;
    return (units[first ?? 0]?.set.length ?? 0) > 0 ? undefined : { field, neverShown: !shown[first ?? 0] };
  };
  for (const index of order) {
    const unit = units[index];
    if (unit)
      shown[index] = (unit.parent < 0 || shown[unit.parent] === true) && canHold(condition(unit, units), domain);
  }
  return { shown, domain };
}

/** Under which a block is shown, those around it included. */
function condition(unit: Unit, units: readonly Unit[]): Logic {
  const parts: Logic[] = [];
  for (let each: Unit | undefined = unit; each; each = units[each.parent]) {
    if (each.show.length > 0) parts.push({ or: each.show });
    for (const when of [...each.hide, ...each.skip.map(({ when }) => when)]) parts.push({ "!": [when] });
  }
  return parts.length === 0 ? true : { and: parts };
}

function deadBlocks({ units, steps }: CompiledForm, { shown, domain }: Reach): Finding[] {
  const found: Finding[] = [];
  units.forEach((unit, index) => {
    const alone = { blocks: [unit.id], rule: null };
    // What stands in a part that is never shown needs no word of its own.
    if (!shown[index] && (unit.parent < 0 || shown[unit.parent])) {
      found.push({ kind: unit.type === STEP ? "unreachable-step" : "never-shown", ...alone });
    }
    if (shown[index] && isUnanswerable(unit, domain)) found.push({ kind: "unanswerable", ...alone });
  });
  for (const { id, unit } of steps) {
    if (unit === null || !shown[unit]) continue;
    const inside = units.filter((each, index) => each.step === units[unit]?.step && index !== unit && shown[index]);
    if (inside.length === 0) found.push({ kind: "empty-step", blocks: [id], rule: null });
  }
  return found;
}

/** Needed, and no answer is right: whoever comes here does not get on. */
function isUnanswerable({ isRequired, field, refuse, set }: Unit, domain: Domain): boolean {
  if (!isRequired || !field || set.length > 0) return false;
  const { kind = "text", options = [], open, goods, rules } = field;
  if (["choice", "choices", "ranking"].includes(kind) && options.length === 0 && !open && !goods) return true;
  const bound = (code: string, arg: string): number | undefined => {
    const rule = rules.find((each) => each.code === code);
    const args = rule && "args" in rule ? (rule.args as Readonly<Record<string, unknown>>) : {};
    return typeof args[arg] === "number" ? args[arg] : undefined;
  };
  const crossed = (low?: number, high?: number) => low !== undefined && high !== undefined && low > high;
  if (crossed(bound("min", "min"), bound("max", "max"))) return true;
  if (crossed(bound("min_length", "min"), bound("max_length", "max"))) return true;
  if (
    crossed(
      bound("min_count", "min"),
      bound("max_count", "max") ?? (open || goods ? undefined : options.length || undefined),
    )
  )
    return true;
  return refuse.some((when) => !canHold({ "!": [when] }, domain));
}

function ruleFindings({ when, effects }: FormRule, index: number, form: CompiledForm, domain: Domain): Finding[] {
  const { units, steps, named } = form;
  const found: Finding[] = [];
  const stepAt = new Map(steps.map(({ id }, at) => [id, at]));
  const add = (kind: FindingKind, ...blocks: string[]) => found.push({ kind, blocks, rule: index });
  if (!canHold(when, domain))
    add("never-holds", ...effects.flatMap((each) => ("what" in each ? [each.what] : [each.from])));
  const read = variablesOf(when).filter((name) => !name.startsWith("$"));
  for (const name of read) if (unitsNamed(named, name).length === 0) add("missing-answer", name);
  for (const effect of effects) {
    if (effect.do === "jump" || effect.do === "end") {
      const from = stepAt.get(effect.from);
      const to = effect.do === "jump" ? stepAt.get(effect.to) : Number.POSITIVE_INFINITY;
      if (from === undefined) add("missing-block", effect.from);
      else if (to === undefined) add("missing-block", effect.do === "jump" ? effect.to : effect.from);
      else if (to <= from) add("backward-jump", effect.from);
      continue;
    }
    const unit = units.find(({ id }) => id === effect.what);
    if (!unit) add("missing-block", effect.what);
    else if (effect.do === "show" || effect.do === "hide") {
      const later = read.flatMap((name) => unitsNamed(named, name)).some((at) => (units[at]?.step ?? 0) > unit.step);
      if (later) add("asked-later", unit.id);
    }
  }
  return found;
}

/** Rules about one block that can hold together, and say different things. */
function pairs({ units }: CompiledForm, domain: Domain): Finding[] {
  const together = (a: readonly Logic[], b: readonly Logic[]) =>
    a.length > 0 &&
    b.length > 0 &&
    canHold({ or: a }, domain) &&
    !canHold({ and: [{ or: a }, { "!": [{ or: b }] }] }, domain);
  return units.flatMap(({ id, show, hide, require, release, set }): Finding[] => {
    const found: Finding[] = [];
    if (together(show, hide) || together(require, release))
      found.push({ kind: "always-both", blocks: [id], rule: null });
    const differ = set.some((one, index) =>
      set
        .slice(index + 1)
        .some(
          (other) =>
            JSON.stringify(one.to) !== JSON.stringify(other.to) && isListed({ and: [one.when, other.when] }, domain),
        ),
    );
    if (differ) found.push({ kind: "two-values", blocks: [id], rule: null });
    return found;
  });
}

/** Holds for some answers, and that was found out rather than supposed. */
function isListed(logic: Logic, domain: Domain): boolean {
  return variablesOf(logic).every((name) => domain(name) !== undefined) && canHold(logic, domain);
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
