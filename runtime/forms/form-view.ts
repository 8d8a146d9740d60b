import { isEmpty, textOf } from "#app/commerce/kernel/logic/values.ts";
import type { Answer, FormField, QuestionsState } from "#blocks/contract/index.ts";
import type { CompiledForm } from "./compile-form.ts";
import { type FormContext, formState, type SentAnswers } from "./evaluate-form.ts";
import { inWords } from "./recalled-words.ts";

/** Stands before the name of every answer, so that none is taken for what the form itself sends. */
export const ANSWER_PREFIX = "a.";

const LISTS = ["choices", "ranking", "file"];

/** Names of a field's controls: one, or one a row. */
function controlsOf({ name, kind, rows = [] }: FormField): { key: string; row?: string }[] {
  if (kind === "calculated") return [];
  return kind === "matrix" || kind === "texts" ? rows.map((row) => ({ key: `${name}[${row}]`, row })) : [{ key: name }];
}

/**
 * The answers in what a browser sent: texts by control, several of one name together. A box of the step that was sent and
 * that is not ticked is a no.
 */
export function readSent(form: CompiledForm, sent: Iterable<readonly [string, string]>, step: number): SentAnswers {
  const byKey = new Map<string, string[]>();
  for (const [name, value] of sent) {
    if (!name.startsWith(ANSWER_PREFIX)) continue;
    const key = name.slice(ANSWER_PREFIX.length);
    const values = byKey.get(key);
    // What anybody may send is added to, never copied: 40,000 boxes of one question would hold the server up for seconds.
    if (values) values.push(value);
    else byKey.set(key, [value]);
  }
  const answers: [string, unknown][] = [];
  for (const { field, step: at } of form.units) {
    if (!field || field.kind === "calculated" || field.fixed !== undefined || field.from) continue;
    const cells = controlsOf(field).map(
      ({ key, row }) => [row, byKey.get(key)?.filter((each) => each !== "")] as const,
    );
    const wasAsked = at === step || cells.some(([, values]) => values !== undefined);
    if (!wasAsked) continue;
    const one = (values: string[] | undefined) => (values && values.length > 1 ? values : (values?.[0] ?? ""));
    const [first] = cells;
    if (first && first[0] === undefined) {
      const values = first[1] ?? [];
      const value = LISTS.includes(field.kind ?? "") ? values : (values.at(-1) ?? "");
      answers.push([field.name, field.box && value === "" ? String(field.options?.[1] ?? false) : value]);
    } else {
      answers.push([field.name, Object.fromEntries(cells.map(([row, values]) => [row, one(values)]))]);
    }
  }
  return Object.fromEntries(answers);
}

/** What a control shows for an answer, as a browser would send it. */
function typedOf(answer: unknown): string[] {
  if (isEmpty(answer)) return [];
  return Array.isArray(answer) ? answer.map(textOf) : [textOf(answer)];
}

export interface ViewOptions {
  /** Index of the step to show; one that is left out becomes the next that is not. */
  step: number;
  /** Say what is wrong with the answers of this step. */
  checked: boolean;
  /** Ids of blocks that were not on the page that was sent: nothing is said of them yet. */
  waited?: readonly string[];
}

/** What `waited` sends: ids with spaces between them. What a script sends was followed there. */
export function waitedIn(sent: string, by: string): string[] {
  return by === "script" ? [] : sent.split(" ").filter(Boolean);
}

/**
 * Everything a form's blocks need to be drawn: which are shown, what was answered, what is wrong, where in its steps it stands.
 */
export function formView(
  form: CompiledForm,
  answers: SentAnswers,
  context: FormContext,
  options: ViewOptions,
): QuestionsState {
  const { shown, withdrawn, evaluation } = formState(form, answers, context);
  const steps = shownSteps(form, shown);
  const at = Math.max(
    0,
    steps.findIndex((each) => each >= options.step),
  );
  const current = steps[at] ?? 0;
  const here = form.units.filter(({ step }) => step === current);
  const typed = new Map<string, readonly string[]>();
  const carried: (readonly [string, string])[] = [];
  for (const { field, step, set } of form.units) {
    if (!field) continue;
    const kept = evaluation.values[field.name];
    // What a rule gave is shown in the place of what was sent.
    const isSent = Object.hasOwn(answers, field.name) && (set.length === 0 || kept === undefined);
    const sent = isSent ? answers[field.name] : kept;
    if (field.kind === "calculated") typed.set(field.name, typedOf(evaluation.values[field.name]));
    for (const { key, row } of controlsOf(field)) {
      const cell = row === undefined ? sent : cellOf(sent, row);
      typed.set(key, typedOf(cell));
      if (step === current || field.fixed !== undefined || field.from) continue;
      if (!Object.hasOwn(answers, field.name)) continue;
      const said = typedOf(cell);
      // One that was emptied stays empty, whatever it started with.
      for (const value of said.length > 0 || field.start === undefined ? said : [""]) carried.push([key, value]);
    }
  }
  const unseen = new Set(options.waited);
  const asked = new Set(here.flatMap(({ id, field }) => (field && !unseen.has(id) ? [field.name] : [])));
  const errors = evaluation.errors.filter(({ field }) => options.checked && asked.has(field));
  return {
    values: {},
    errors: Object.fromEntries(errors.map(({ field, message }) => [field, message])),
    answers: Object.fromEntries(typed),
    prefix: ANSWER_PREFIX,
    shown: here.filter(({ id }) => shown.has(id)).map(({ id }) => id),
    waiting: here.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    withdrawn: Object.fromEntries([...withdrawn].map(([id, gone]) => [id, gone.map(String)])),
    recall: recallOf(inWords(form, evaluation.values, context.locale)),
    carried,
    steps: { index: at, count: steps.length, current },
  };
}

/** Indexes of the steps that are asked now. */
export function shownSteps(form: CompiledForm, shown: ReadonlySet<string>): number[] {
  return form.steps.flatMap(({ id, unit }, index) => (unit === null || shown.has(id) ? [index] : []));
}

function cellOf(value: unknown, row: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, row)
    ? (value as Record<string, unknown>)[row]
    : undefined;
}

/** Answers as texts recall them: `{{answers.first_name}}`, `{{answers.invoice.amount}}`. */
export function recallOf(values: Readonly<Record<string, Answer>>): Record<string, unknown> {
  const recall: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    let table = recall;
    const path = name.split(".");
    const last = path.pop() ?? name;
    for (const key of path) {
      const below = Object.hasOwn(table, key) ? table[key] : undefined;
      const next = typeof below === "object" && below !== null ? (below as Record<string, unknown>) : {};
      Object.defineProperty(table, key, { value: next, enumerable: true, configurable: true, writable: true });
      table = next;
    }
    const said = typeof value === "object" && !Array.isArray(value) ? value : textOf(value);
    Object.defineProperty(table, last, { value: said, enumerable: true, configurable: true, writable: true });
  }
  return recall;
}
