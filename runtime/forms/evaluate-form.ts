import type { Locale } from "#app/commerce/kernel/locale.ts";
import { evaluateLogic, logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic, Lookup } from "#app/commerce/kernel/logic/types.ts";
import { at, isEmpty } from "#app/commerce/kernel/logic/values.ts";
import type { Answer, AnswerChoice, FieldRule, FormField } from "#blocks/contract/index.ts";
import { checkField } from "./check-form.ts";
import type { CompiledForm, Unit } from "./compile-form.ts";
import { type Reading, readAnswer } from "./field-kinds.ts";
import { formCountry } from "./form-country.ts";
import { answerWithout, isNothingLeft, rulesWithout } from "./offered-choices.ts";
import { fieldWords } from "./problem-words.ts";

/** Answers as they came: texts of a browser, or JSON. */
export type SentAnswers = Readonly<Record<string, unknown>>;

export interface FormContext {
  locale: Locale;
  /** ISO 3166-1 alpha-2, for phones. */
  country: string;
  /** The shop's day, `2026-11-26`, and its instant. */
  today: string;
  now: string;
  /** What fields that nobody types read, and rules as `$param.utm_source`: `{ param: { utm_source }, referrer, page, customer }`. */
  about?: Readonly<Record<string, unknown>>;
}

export interface AnswerError {
  field: string;
  rule: FieldRule["code"];
  message: string;
}

export interface FormEvaluation {
  /** Names of the fields that are asked, in their order. */
  visible: string[];
  required: string[];
  /** Of what is asked or kept: an answer to a field that is hidden is none. */
  values: Record<string, Answer>;
  valid: boolean;
  errors: AnswerError[];
}

/** Ids of the blocks that are shown, for whoever draws the form. */
export interface FormState {
  shown: ReadonlySet<string>;
  /** Of blocks with choices, or rows, that come and go: those that are not offered. */
  withdrawn: ReadonlyMap<string, readonly AnswerChoice[]>;
  evaluation: FormEvaluation;
}

/** How often rules that wait for each other are gone through before what still changes is left out. */
const MOST_ROUNDS = 24;

/**
 * What a form asks after these answers, and what is wrong with them. THE engine: browser, server and command line call
 * this one. Pure and total; it ends whatever the rules say, and answers the same for the same answers.
 */
export function evaluateForm(form: CompiledForm, answers: SentAnswers, context: FormContext): FormEvaluation {
  return settled(form, answers, context).evaluation();
}

export function formState(form: CompiledForm, answers: SentAnswers, context: FormContext): FormState {
  const run = settled(form, answers, context);
  return { shown: run.shown(), withdrawn: run.withdrawn(), evaluation: run.evaluation() };
}

/** What an expression comes to after these answers. */
export function calculate(form: CompiledForm, answers: SentAnswers, context: FormContext, logic: Logic): unknown {
  return settled(form, answers, context).calculate(logic);
}

/** What became of each block, by its index, for whoever looks at a form without drawing it. */
export interface Outcome {
  shown(unit: number): boolean;
  /** An answer is needed. */
  asked(unit: number): boolean;
  /** It is shown, and none of its choices is there. */
  bare(unit: number): boolean;
  value(unit: number): Answer | undefined;
  /** What was sent, or given by a rule, is no answer of its kind. */
  wrong(unit: number): boolean;
  lookup: Lookup;
}

export function outcomeOf(form: CompiledForm, answers: SentAnswers, context: FormContext): Outcome {
  return settled(form, answers, context).outcome();
}

function settled(form: CompiledForm, answers: SentAnswers, context: FormContext): Run {
  const run = new Run(form, answers, context);
  run.settle();
  return run;
}

class Run {
  private readonly visible: Uint8Array;
  private readonly required: Uint8Array;
  private readonly values: (Answer | undefined)[];
  private readonly readings: (Reading | undefined)[];
  /** What was read, without the choices that are gone: the same list as long as nothing changes. */
  private readonly kept = new Map<
    number,
    { from: Answer | undefined; gone: readonly AnswerChoice[]; to: Answer | undefined }
  >();
  /** Circles that found no rest stay hidden. */
  private readonly pinned = new Set<number>();
  private readonly form: CompiledForm;
  private readonly answers: SentAnswers;
  private readonly context: FormContext;
  private readonly lookup: Lookup;

  constructor(form: CompiledForm, answers: SentAnswers, context: FormContext) {
    const { length } = form.units;
    this.visible = new Uint8Array(length);
    this.required = new Uint8Array(length);
    this.values = new Array<Answer | undefined>(length);
    this.readings = new Array<Reading | undefined>(length);
    this.form = form;
    this.answers = answers;
    this.context = context;
    this.lookup = (name) => this.find(name);
  }

  settle(): void {
    this.rest();
    this.form.units.forEach((unit, index) => {
      this.required[index] = this.visible[index] === 1 && this.isAsked(unit, index) ? 1 : 0;
    });
  }

  /** Until nothing changes any more. */
  private rest(): void {
    const rounds = this.form.circles.length === 0 ? 1 : MOST_ROUNDS;
    for (let round = 0; round < rounds; round++) if (!this.round()) return;
    if (rounds === 1) return;
    for (let tries = 0; tries <= this.form.units.length; tries++) {
      const before = [...this.visible];
      if (!this.round()) return;
      before.forEach((was, index) => {
        if (was !== this.visible[index]) this.pinned.add(index);
      });
      if (this.pinned.size === 0) return;
    }
  }

  /** @returns whether anything changed */
  private round(): boolean {
    let changed = false;
    for (const index of this.form.order) {
      const unit = this.form.units[index];
      if (!unit) continue;
      const visible = !this.pinned.has(index) && this.isShown(unit) ? 1 : 0;
      const value = visible === 1 ? this.valueOf(unit, index) : undefined;
      changed ||= visible !== this.visible[index] || value !== this.values[index];
      this.visible[index] = visible;
      this.values[index] = value;
    }
    return changed;
  }

  private isShown(unit: Unit): boolean {
    if (unit.parent >= 0 && this.visible[unit.parent] === 0) return false;
    for (const { from, when } of unit.skip) if (this.isReached(from) && logicHolds(when, this.lookup)) return false;
    return !this.oneHolds(unit.hide) && (unit.show.length === 0 || this.oneHolds(unit.show));
  }

  private isReached(step: number): boolean {
    const unit = this.form.steps[step]?.unit;
    return unit === null || unit === undefined || this.visible[unit] === 1;
  }

  private isAsked(unit: Unit, index: number): boolean {
    if (!unit.field || unit.field.unseen || isNothingLeft(unit.field, this.goneOf(index))) return false;
    if (this.oneHolds(unit.release)) return false;
    return unit.isRequired || this.oneHolds(unit.require);
  }

  private oneHolds(conditions: readonly Logic[]): boolean {
    for (const when of conditions) if (logicHolds(when, this.lookup)) return true;
    return false;
  }

  private valueOf(unit: Unit, index: number): Answer | undefined {
    const { field, choices } = unit;
    if (!field) return undefined;
    if (field.calculate !== undefined) return this.made(field.calculate);
    const from = this.readingOf(unit, field, index);
    if (choices.length === 0) return from;
    const gone = choices.flatMap(({ choice, offer, withdraw }) =>
      this.oneHolds(withdraw) || (offer.length > 0 && !this.oneHolds(offer)) ? [choice] : [],
    );
    const kept = this.kept.get(index);
    // What was left before stands where nothing is another: rounds end when nothing changes.
    if (kept?.from === from && kept?.gone.length === gone.length && gone.every((each) => kept.gone.includes(each))) {
      return kept.to;
    }
    const to = answerWithout(from, gone);
    this.kept.set(index, { from, gone, to });
    return to;
  }

  /** Choices of a block that are not offered. */
  private goneOf(index: number): readonly AnswerChoice[] {
    return this.kept.get(index)?.gone ?? [];
  }

  private readingOf({ set }: Unit, field: FormField, index: number): Answer | undefined {
    for (let at = set.length - 1; at >= 0; at--) {
      const effect = set[at];
      if (!effect || !logicHolds(effect.when, this.lookup)) continue;
      this.readings[index] = readAnswer(field, evaluateLogic(effect.to, this.lookup));
      return this.readings[index]?.value;
    }
    if (set.length > 0) this.readings[index] = undefined;
    this.readings[index] ??= this.read(field);
    return this.readings[index].value;
  }

  private read(field: FormField): Reading {
    if (field.fixed !== undefined) return { value: field.fixed === "" ? undefined : field.fixed };
    if (field.from) return readAnswer(field, this.about(field.from.source, field.from.key));
    const sent = answerAt(this.answers, field.name);
    return readAnswer(field, sent === undefined ? field.start : sent);
  }

  private made(logic: Logic): Answer | undefined {
    const made = evaluateLogic(logic, this.lookup);
    return isEmpty(made) ? undefined : (made as Answer);
  }

  /** An answer by its name, with what lies in it after a dot; `$today`, `$locale`, `$param.utm_source`. */
  private find(name: string): unknown {
    if (name.startsWith("$")) return this.about(...(name.slice(1).split(/\.(.*)/s) as [string, string?]));
    for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
      const units = this.form.named.get(name.slice(0, end));
      if (!units) continue;
      for (const index of units) {
        if (this.visible[index] !== 1) continue;
        const value = this.values[index];
        return end === name.length ? (value ?? null) : at(value, name.slice(end + 1).split("."));
      }
      return null;
    }
    return null;
  }

  private about(source: string, key = ""): unknown {
    const { today, now, locale, country, about = {} } = this.context;
    if (source === "today") return today;
    if (source === "now") return now;
    if (source === "locale") return locale;
    if (source === "country") return country;
    return at(about, key === "" ? [source] : [source, key]);
  }

  calculate(logic: Logic): unknown {
    return evaluateLogic(logic, this.lookup);
  }

  outcome(): Outcome {
    return {
      shown: (unit) => this.visible[unit] === 1,
      asked: (unit) => this.required[unit] === 1,
      bare: (unit) => {
        const field = this.form.units[unit]?.field;
        return field !== undefined && this.visible[unit] === 1 && isNothingLeft(field, this.goneOf(unit));
      },
      value: (unit) => this.values[unit],
      wrong: (unit) => this.readings[unit]?.wrong !== undefined,
      lookup: this.lookup,
    };
  }

  shown(): ReadonlySet<string> {
    return new Set(this.form.units.filter((_, index) => this.visible[index] === 1).map(({ id }) => id));
  }

  withdrawn(): ReadonlyMap<string, readonly AnswerChoice[]> {
    return new Map(
      this.form.units.flatMap(({ id, choices }, index) =>
        choices.length > 0 ? [[id, this.goneOf(index)] as const] : [],
      ),
    );
  }

  evaluation(): FormEvaluation {
    const { units, named } = this.form;
    // Blocks that share a name are one answer: the first that is shown. Few forms have any.
    const seen = new Set<string>();
    const visible: string[] = [];
    const required: string[] = [];
    // Names are the merchant's words, and none of them is there before it was answered: `constructor` neither.
    const values: Record<string, Answer> = Object.create(null);
    const errors: AnswerError[] = [];
    const country = formCountry(this.find("country"), this.context.country);
    const rules = { country, lookup: this.lookup, parsePhone: this.form.parsePhone };
    for (let index = 0; index < units.length; index++) {
      const unit = units[index];
      const field = unit?.field;
      if (!field || this.visible[index] === 0) continue;
      const { name } = field;
      if ((named.get(name)?.length ?? 0) > 1) {
        if (seen.has(name)) continue;
        seen.add(name);
      }
      const value = this.values[index];
      if (!field.unseen) visible.push(name);
      if (this.required[index] === 1) required.push(name);
      if (value !== undefined) values[name] = value;
      const problem = this.problem(unit, index, rules);
      if (problem)
        errors.push({ field: name, rule: problem.code, message: fieldWords(field, problem, this.context.locale) });
    }
    return { visible, required, values, valid: errors.length === 0, errors };
  }

  private problem(
    { field, refuse }: Unit,
    index: number,
    rules: Parameters<typeof checkField>[2],
  ): FieldRule | undefined {
    if (!field || field.fixed !== undefined) return undefined;
    const value = this.values[index];
    if (field.calculate !== undefined) {
      return value === undefined ? undefined : checkField(field.rules, value, rules);
    }
    const wrong = this.readings[index]?.wrong;
    if (wrong) return field.from ? undefined : wrong;
    if (value === undefined) return this.required[index] === 1 ? { code: "required" } : undefined;
    const broken = checkField(rulesWithout(field, this.goneOf(index)), value, rules);
    if (broken) return broken;
    return this.oneHolds(refuse) ? { code: "expression" } : undefined;
  }
}

/** What was sent under a name; a name with dots may also lie in tables, as other makers' forms send it. */
function answerAt(answers: SentAnswers, name: string): unknown {
  if (Object.hasOwn(answers, name)) return answers[name];
  if (!name.includes(".")) return undefined;
  return at(answers, name.split(".")) ?? undefined;
}
