import type { QueryContext } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findLiveDocument } from "#app/documents/index.server.ts";
import { type FormDoc, isBound, type QuestionsState, type QuestionsView } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import { type CompiledForm, compileForm } from "#runtime/forms/compile-form.ts";
import type { FormContext, SentAnswers } from "#runtime/forms/evaluate-form.ts";
import { formView, type ViewOptions } from "#runtime/forms/form-view.ts";
import { packForm } from "#runtime/forms/packed-form.ts";
import { registry } from "#runtime/registry.ts";

export interface LiveQuestions {
  id: string;
  revision: string;
  doc: FormDoc;
  form: CompiledForm;
  context: FormContext;
}

/** A published form, made ready to be asked; undefined where there is none. */
export async function liveQuestions(
  q: QueryContext,
  id: string,
  about: Readonly<Record<string, unknown>> = {},
): Promise<LiveQuestions | undefined> {
  const live = await findLiveDocument(q.read, id, q.clock.now());
  if (live?.doc.kind !== "form") return undefined;
  const now = q.clock.now();
  const context: FormContext = {
    ...{ locale: q.locale, country: q.shop.country, about },
    ...{ today: localDate(now, q.shop.timeZone), now: new Date(now).toISOString() },
  };
  return { id, revision: live.revision, doc: live.doc, form: compileForm(live.doc, registry), context };
}

/** One of its steps, with what was answered and the words on its button. */
export function stateOf(
  { doc, form, context }: LiveQuestions,
  main: Locale,
  answers: SentAnswers,
  options: ViewOptions,
): QuestionsState {
  const state = formView(form, answers, context, options);
  const id = form.steps[state.steps?.current ?? 0]?.id ?? "";
  const next = id === "" ? undefined : findNode(doc.root, id)?.props.next;
  return state.steps && next
    ? { ...state, steps: { ...state.steps, next: saidOf(next, context.locale, main) } }
    : state;
}

function saidOf(text: unknown, locale: Locale, main: Locale): string {
  return textIn((isBound(text) ? text.fallback : text) as LocalizedText | undefined, locale, main);
}

/** A published form as it stands in a page; null where there is none. */
export async function questionsView(q: QueryContext, id: string): Promise<QuestionsView | null> {
  const live = await liveQuestions(q, id);
  if (!live) return null;
  const { doc, form, context, revision } = live;
  const main = q.shop.locales[0] ?? "fr";
  return {
    form: doc,
    answerable: form.units.some(({ field }) => field !== undefined),
    takesFiles: form.units.some(({ field }) => field?.kind === "file"),
    thanks: saidOf(doc.root.props.thanks, q.locale, main),
    state: stateOf(live, main, {}, { step: 0, checked: false }),
    // The hour at which a page was made is no part of it.
    packed: packForm(form, { context: { ...context, now: "" }, revision, saving: doc.root.props.saving === true }),
  };
}
