import type { QueryContext } from "#app/commerce/context.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { findLiveDocument } from "#app/documents/index.server.ts";
import type { FormDoc, QuestionsView } from "#blocks/contract/index.ts";
import { type CompiledForm, compileForm } from "#runtime/forms/compile-form.ts";
import type { FormContext } from "#runtime/forms/evaluate-form.ts";
import { formView } from "#runtime/forms/form-view.ts";
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
  return { id, revision: live.revision, doc: live.doc, form: withoutFiles(compileForm(live.doc, registry)), context };
}

/** Nobody is asked for what cannot be sent. */
function withoutFiles(form: CompiledForm): CompiledForm {
  const units = form.units.map((unit) =>
    unit.field?.kind === "file" ? { ...unit, isRequired: false, require: [] } : unit,
  );
  return { ...form, units };
}

/** A published form as it stands in a page; null where there is none. */
export async function questionsView(q: QueryContext, id: string): Promise<QuestionsView | null> {
  const live = await liveQuestions(q, id);
  if (!live) return null;
  const { doc, form, context, revision } = live;
  return {
    form: doc,
    answerable: form.units.some(({ field }) => field !== undefined),
    state: formView(form, {}, context, { step: 0, checked: false }),
    // The hour at which a page was made is no part of it.
    packed: packForm(form, { context: { ...context, now: "" }, revision, saving: doc.root.props.saving === true }),
  };
}
