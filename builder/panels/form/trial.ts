import { createContext, useSyncExternalStore } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { FormDoc, SubmitAction } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { analyseForm, type FormPaths } from "#runtime/forms/analyse-form.ts";
import { type CompiledForm, compileForm, rulesOf } from "#runtime/forms/compile-form.ts";
import type { FormContext, SentAnswers } from "#runtime/forms/evaluate-form.ts";
import type { ShopFacts } from "../../ports.ts";

/** Where somebody who tries the form stands. Nothing of it is part of the document. */
export interface Trying {
  answers: SentAnswers;
  /** Index of the step among all. */
  step: number;
  /** What is wrong is said. */
  checked: boolean;
  done: boolean;
  /** Counts beginnings: controls of another beginning are other controls. */
  round: number;
}

export type Trial = ReturnType<typeof createTrial>;

/** The answers given in the preview: what rules do there, and what calculations come to. */
export function createTrial() {
  let state: Trying = { answers: {}, step: 0, checked: false, done: false, round: 0 };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    set(patch: Partial<Trying>) {
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener();
    },
    restart() {
      this.set({ answers: {}, step: 0, checked: false, done: false, round: state.round + 1 });
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The trial of the form that is open; outside of the designer there is none, and nothing is answered. */
export const TrialContext = createContext<Trial | null>(null);
export const NO_TRIAL = createTrial();

export function useTrial(trial: Trial): Trying {
  return useSyncExternalStore(trial.subscribe, trial.state, trial.state);
}

const compiled = new WeakMap<FormDoc["root"], CompiledForm>();

/** The form made ready, once for each of its versions, whoever asks. */
export function compiledForm(doc: FormDoc, registry: Registry): CompiledForm {
  const known = compiled.get(doc.root) ?? compileForm(doc, registry);
  compiled.set(doc.root, known);
  return known;
}

const listOfActions = ({ root }: FormDoc) => (root.props.actions ?? []) as SubmitAction[];

const analysed = new WeakMap<FormDoc["root"], FormPaths>();
let latest: { logic: string; paths: FormPaths } | undefined;

/** What is wrong with the ways through the form: looked for again where its logic is another, not where its words are. */
export function analysedForm(doc: FormDoc, registry: Registry): FormPaths {
  const known = analysed.get(doc.root);
  if (known) return known;
  const { units } = compiledForm(doc, registry);
  const logic = JSON.stringify([
    doc.root.props.checkout,
    listOfActions(doc).map(({ when }) => when),
    rulesOf(doc),
    units.map(({ id, type, parent, field }) => [id, type, parent, field]),
  ]);
  if (latest?.logic !== logic) latest = { logic, paths: analyseForm(doc, registry) };
  analysed.set(doc.root, latest.paths);
  return latest.paths;
}

/** What the trial is answered in. */
export function trialContext(locale: Locale, { timeZone, country }: ShopFacts): FormContext {
  const now = new Date();
  const today = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  return { locale, country, today, now: now.toISOString(), about: { param: {} } };
}
