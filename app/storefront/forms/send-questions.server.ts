import { createHash } from "node:crypto";
import type { QueryContext } from "#app/commerce/context.ts";
import { textOf } from "#app/commerce/kernel/logic/values.ts";
import { labelled } from "#app/commerce/kernel/messages.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { findSent, type HeldReason } from "#app/commerce/leads/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { nameGoods } from "#app/documents/index.server.ts";
import type { Answer, FormDoc, Node, QuestionsState } from "#blocks/contract/index.ts";
import { answerLines, chosenGoods, goodsFields } from "#runtime/forms/answer-lines.ts";
import { type FormEvaluation, formState, type SentAnswers } from "#runtime/forms/evaluate-form.ts";
import { formCountry } from "#runtime/forms/form-country.ts";
import { readSent, shownSteps } from "#runtime/forms/form-view.ts";
import { fillsKnown, type KnownAnswers } from "#runtime/forms/known-answers.ts";
import { uniqueAnswers } from "#runtime/forms/unique-answers.ts";
import { registry } from "#runtime/registry.ts";
import { shopWords } from "../messages.ts";
import { type LiveQuestions, liveQuestions, priced, shownIn, stateOf } from "../promises/questions.server.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { consentsOf } from "./consents.ts";
import type { GoodsStore } from "./goods.server.ts";
import { onwardOf } from "./onward.server.ts";
import { type FormTools, keep } from "./send-form.server.ts";
import { takeFiles } from "./take-files.server.ts";
import { takenWords } from "./taken-words.ts";
import { withTown } from "./towns.server.ts";
import { passesGate } from "./type-gate.server.ts";

/** It was kept, and leads on to another address where the form says so; or the form again: another step of it, or what to correct. */
export type SentQuestions =
  | { ok: true; onward: string | undefined }
  | { ok: false; status: 200 | 422 | 429; form: QuestionsState };

/** On, or done; back a step; the step as it was left, for who comes again; the step filled in with what is known. */
export const INTENTS = ["send", "back", "resume", "fill"] as const;
type Intent = (typeof INTENTS)[number];

export interface Sending {
  /** Names and values as a browser sent them. */
  entries: readonly (readonly [string, FormDataEntryValue])[];
  step: number;
  /** Ids of blocks that were not on the page it was sent from. */
  waited: readonly string[];
  intent: Intent;
  key: string | null;
  /** Under which it was kept while it was unfinished. */
  unfinished: string | undefined;
  /** Too many came from there lately: nothing is done, and what was typed stays. */
  limited: string | null;
  /** It came faster than people write: what it ends with is not kept yet. A step is no end, and may be a single press. */
  hasty: string | null;
  address: string;
  /** What its browser calls itself: one address may be a whole carrier's. */
  device: string;
  /** Why it is to be held back. */
  held: HeldReason | undefined;
  /** The token by which its browser shows that a person sits before it. */
  human: string;
  about: Readonly<Record<string, unknown>>;
  /** What is known of a customer by the orders of this browser, looked up where the form asks for it. */
  customer(): Promise<object | undefined>;
  /** What a step is filled in with that nobody has answered, where the form wants it. */
  known(): Promise<KnownAnswers>;
}

/**
 * One step of a form of questions, checked with what was answered before: on to the next that is asked, back to the one
 * before, or, from the last, kept. Answers that logic hid are not read.
 */
export async function sendQuestions(
  q: QueryContext,
  host: ShopHost,
  tools: FormTools & { store: GoodsStore },
  node: Node,
  sending: Sending,
): Promise<SentQuestions | undefined> {
  const id = node.props.form;
  const asked = typeof id === "string" ? await liveQuestions(q, tools.store, id, sending.about) : undefined;
  if (!asked) return undefined;
  // Its answer was lost on the way back: what was kept stays as it was, whatever the form asks today.
  const sent =
    sending.intent === "send" && sending.key !== null && (await findSent(q.read, { key: sending.key, form: asked.id }));
  if (sent) return { ok: true, onward: await onwardOf(q, host, asked.doc, sent.values as FormEvaluation["values"]) };
  const found = await withCustomer(asked, sending);
  const texts = sending.entries.filter(([, value]) => typeof value === "string" || sending.limited === null);
  const files = await takeFiles(q, tools.takeFile, found, {
    ...{ entries: texts, key: sending.key ?? "", since: q.clock.now() - DUPLICATE_WINDOW },
  });
  const typed = readSent(found.form, files.entries, sending.step);
  const answers = await withTown(found, sending.intent === "fill" ? filledIn(typed) : typed);
  const live = await priced(found, tools.store, answers);
  const { form, context } = live;
  const known = fillsKnown(live.doc) ? await sending.known() : {};
  const view = (step: number, checked: boolean, errors: Readonly<Record<string, string>> = {}): QuestionsState => {
    const state = stateOf(live, { ...shownIn(q), known }, answers, {
      ...{ step, checked },
      ...(step === sending.step && { waited: sending.waited }),
    });
    return { ...state, errors: { ...state.errors, ...errors } };
  };
  if (sending.limited !== null) {
    return { ok: false, status: 429, form: view(sending.step, false, { "": sending.limited }) };
  }
  const again = (step: number, status: 200 | 422): SentQuestions => {
    return { ok: false, status, form: view(step, status === 422, status === 422 ? files.errors : {}) };
  };
  const { shown, evaluation } = formState(form, answers, context);
  const steps = shownSteps(form, shown);
  if (sending.intent === "resume" || sending.intent === "fill") return again(sending.step, 200);
  if (sending.intent === "back") return again(steps.findLast((each) => each < sending.step) ?? 0, 200);
  const wrong = new Set([...evaluation.errors.map(({ field }) => field), ...Object.keys(files.errors)]);
  const wrongStep = form.units.find(({ field, step }) => field && wrong.has(field.name) && step <= sending.step)?.step;
  if (wrongStep !== undefined) return again(wrongStep, 422);
  const next = steps.find((each) => each > sending.step);
  if (next !== undefined) return again(next, 200);
  if (!evaluation.valid || !passesGate(live, evaluation.values)) return again(sending.step, 422);
  if (sending.hasty !== null) return { ok: false, status: 429, form: view(sending.step, false, { "": sending.hasty }) };
  // At the very end: a token holds once.
  if (live.human !== "" && !(await tools.isPerson(sending.human))) {
    return { ok: false, status: 422, form: view(sending.step, false, { "": shopWords(q.locale)("person") }) };
  }
  const kept = await keepAll(q, tools, live, { values: evaluation.values, hashes: files.hashes }, sending);
  if (!kept) return { ok: true, onward: await onwardOf(q, host, live.doc, evaluation.values) };
  const step = form.units.find(({ field }) => field && Object.hasOwn(kept, field.name))?.step ?? sending.step;
  return { ok: false, status: 422, form: view(step, false, kept) };
}

/** Of what was sent what somebody wrote: what they left empty is to be filled in for them. */
function filledIn(answers: SentAnswers): SentAnswers {
  const isSaid = (value: unknown): boolean =>
    typeof value === "object" && value !== null ? Object.values(value).some(isSaid) : value !== "";
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => isSaid(value)));
}

async function withCustomer(live: LiveQuestions, { customer }: Sending): Promise<LiveQuestions> {
  if (!live.form.units.some(({ field }) => field?.from?.source === "customer")) return live;
  const about = { ...live.context.about, customer: await customer() };
  return { ...live, context: { ...live.context, about } };
}

/** What is kept: the answers, and of each file in them the hash of what was sent. */
interface Given {
  values: FormEvaluation["values"];
  hashes: ReadonlyMap<string, string>;
}

/** @returns where it was refused, words for people by the name of the question; "" for the whole form */
async function keepAll(
  q: QueryContext,
  tools: FormTools,
  { id, revision, doc, form }: LiveQuestions,
  { values, hashes }: Given,
  { key, address, device, held, unfinished }: Sending,
): Promise<Record<string, string> | undefined> {
  const own = (name: string) => (Object.hasOwn(values, name) ? textOf(values[name]) : "");
  const [twin = "", before = ""] = twinKeys([id, values, address, device], hashes, q.clock.now());
  // A number of another country is that one's wherever it is kept.
  const phone = parsePhone(own("phone"), formCountry(values.country, q.shop.country))?.e164 ?? own("phone");
  const files = form.units.flatMap(({ field }) => (field?.kind === "file" ? idsIn(values[field.name]) : []));
  const consents = consentsOf(doc, values, q.locale, q.shop.locales[0] ?? "fr");
  const taken = await tools.keepAnswer({
    consents,
    ...{ key: key ?? twin, twins: [twin, before], form: id, revision, values, files: [...new Set(files)], unfinished },
    unique: uniqueAnswers(form, values, q.shop.country),
    ...{ phone, email: own("email"), name: own("name"), city: own("city") },
    note: await answersOf(doc, values, q),
    held,
  });
  if (!taken.ok) return takenWords(form, taken.refusal, q.locale) ?? { "": refusalWords(taken.refusal, q.locale) };
  const text = consents.find(({ name }) => name === "consent")?.text;
  if (text && !held) await keep(q, tools, { phone, email: own("email"), text, source: "form", address });
  return undefined;
}

/** Within this time the same answers from the same place are one answer: a button pressed twice, a page sent again. */
const DUPLICATE_WINDOW = 60_000;

/** Keys of the same answers in this window and in the one before: a second press may fall just behind the line. */
function twinKeys(same: readonly unknown[], hashes: ReadonlyMap<string, string>, now: number): string[] {
  const window = Math.floor(now / DUPLICATE_WINDOW);
  let said = JSON.stringify(same);
  // A page that is sent again sends its photos again: the same under other ids.
  for (const [id, hash] of hashes) said = said.replaceAll(id, hash);
  return [window, window - 1].map((each) => createHash("sha256").update(`${said}${each}`).digest("hex"));
}

function idsIn(files: Answer | undefined): string[] {
  return Array.isArray(files) ? files.map((each) => textOf((each as { id?: Answer }).id ?? "")) : [];
}

const SAID_ELSEWHERE = ["name", "phone", "email", "city", "consent"];

/** What was answered beside who answered, each under its question in the shop's main language. */
async function answersOf(form: FormDoc, values: Readonly<Record<string, unknown>>, q: QueryContext): Promise<string> {
  const main = q.shop.locales[0] ?? "fr";
  const words = { locale: main, main };
  const goods = await nameGoods(q.read, q.clock.now(), chosenGoods(goodsFields(form, registry), values), words);
  return answerLines(form, values, { registry, ...words, goods, currency: q.shop.currency })
    .filter(({ name }) => !SAID_ELSEWHERE.includes(name))
    .map(({ label, text }) => labelled(label, text, main))
    .join("\n");
}
