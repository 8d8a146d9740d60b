import { createHash } from "node:crypto";
import type { QueryContext } from "#app/commerce/context.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormDoc, Node, QuestionsState } from "#blocks/contract/index.ts";
import { answerLines } from "#runtime/forms/answer-lines.ts";
import { type FormEvaluation, formState } from "#runtime/forms/evaluate-form.ts";
import { formView, readSent, shownSteps } from "#runtime/forms/form-view.ts";
import { registry } from "#runtime/registry.ts";
import { consentText } from "../checkout/keep-consent.ts";
import { type LiveQuestions, liveQuestions } from "../promises/questions.server.ts";
import { type FormTools, keep } from "./send-form.server.ts";
import { passesGate } from "./type-gate.server.ts";

/** It was kept; or the form again: another step of it, or what to correct. */
export type SentQuestions = { ok: true } | { ok: false; status: 200 | 422 | 429; form: QuestionsState };

export interface Sending {
  /** Names and values as a browser sent them. */
  entries: readonly (readonly [string, string])[];
  step: number;
  back: boolean;
  key: string | null;
  /** Too many came from there lately: nothing is done, and what was typed stays. */
  limited: string | null;
  address: string;
  about: Readonly<Record<string, unknown>>;
}

/**
 * One step of a form of questions, checked with what was answered before: on to the next that is asked, back to the one
 * before, or, from the last, kept. Answers that logic hid are not read.
 */
export async function sendQuestions(
  q: QueryContext,
  tools: FormTools,
  node: Node,
  sending: Sending,
): Promise<SentQuestions | undefined> {
  const id = node.props.form;
  const live = typeof id === "string" ? await liveQuestions(q, id, sending.about) : undefined;
  if (!live) return undefined;
  const { form, context } = live;
  const answers = readSent(form, sending.entries, sending.step);
  if (sending.limited !== null) {
    const view = formView(form, answers, context, { step: sending.step, checked: false });
    return { ok: false, status: 429, form: { ...view, errors: { "": sending.limited } } };
  }
  const again = (step: number, status: 200 | 422): SentQuestions => {
    return { ok: false, status, form: formView(form, answers, context, { step, checked: status === 422 }) };
  };
  const { shown, evaluation } = formState(form, answers, context);
  const steps = shownSteps(form, shown);
  if (sending.back) return again(steps.findLast((each) => each < sending.step) ?? 0, 200);
  const wrong = new Set(evaluation.errors.map(({ field }) => field));
  const wrongStep = form.units.find(({ field, step }) => field && wrong.has(field.name) && step <= sending.step)?.step;
  if (wrongStep !== undefined) return again(wrongStep, 422);
  const next = steps.find((each) => each > sending.step);
  if (next !== undefined) return again(next, 200);
  if (!evaluation.valid || !passesGate(live, evaluation.values)) return again(sending.step, 422);
  const kept = await keepAll(q, tools, live, evaluation.values, sending);
  if (kept === "") return { ok: true };
  const view = formView(form, answers, context, { step: sending.step, checked: false });
  return { ok: false, status: 422, form: { ...view, errors: { "": kept } } };
}

/** @returns words for people where it was refused */
async function keepAll(
  q: QueryContext,
  tools: FormTools,
  { id, revision, doc }: LiveQuestions,
  values: FormEvaluation["values"],
  { key, address }: Sending,
): Promise<string> {
  const own = (name: string) => (Object.hasOwn(values, name) ? textOf(values[name]) : "");
  const taken = await tools.keepAnswer({
    ...{ key: key ?? twinKey(id, values, address, q.clock.now()), form: id, revision, values },
    ...{ phone: own("phone"), email: own("email"), name: own("name"), city: own("city") },
    note: answersOf(doc, values, q),
  });
  if (!taken.ok) return refusalWords(taken.refusal, q.locale);
  const text = own("consent") === "yes" ? consentText(doc, q.locale, q.shop.locales[0] ?? "fr") : null;
  if (text) await keep(q, tools, { phone: own("phone"), email: own("email"), text, source: "form", address });
  return "";
}

/** Within this time the same answers from the same place are one answer: a button pressed twice, a page sent again. */
const DUPLICATE_WINDOW = 60_000;

function twinKey(form: string, values: FormEvaluation["values"], address: string, now: number): string {
  const window = Math.floor(now / DUPLICATE_WINDOW);
  return createHash("sha256")
    .update(JSON.stringify([form, values, address, window]))
    .digest("hex");
}

const SAID_ELSEWHERE = ["name", "phone", "email", "city", "consent"];

/** What was answered beside who answered, each under its question in the shop's main language. */
function answersOf(form: FormDoc, values: Readonly<Record<string, unknown>>, q: QueryContext): string {
  const main = q.shop.locales[0] ?? "fr";
  return answerLines(form, values, { registry, locale: main, main })
    .filter(({ name }) => !SAID_ELSEWHERE.includes(name))
    .map(({ label, text }) => `${label} : ${text}`)
    .join("\n");
}
