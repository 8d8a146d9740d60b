import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { FormAnswer } from "#app/commerce/leads/index.server.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { answerLines } from "#runtime/forms/answer-lines.ts";
import { registry } from "#runtime/registry.ts";
import type { AnswerRow } from "./types.ts";

/** Answers under the questions of the very revision that asked them. */
export async function answerRows(
  q: QueryContext,
  answers: readonly FormAnswer[],
  locale: Locale,
): Promise<AnswerRow[]> {
  const main = q.shop.locales[0] ?? "fr";
  return Promise.all(
    answers.map(async ({ id, state, form, revision, values, phone, email, note, version, createdAt }) => {
      const asked = await findDocument(q.read, form, revision);
      const doc = asked?.doc.kind === "form" ? asked.doc : undefined;
      const lines = doc
        ? answerLines(doc, values, { registry, locale, main })
        : Object.entries(values).map(([name, value]) => ({ name, label: name, text: String(value) }));
      const name = typeof values.name === "string" ? values.name : (phone ?? email ?? "");
      return { id, state, form: textIn(doc?.meta.title, locale, main), name, lines, note, version, createdAt };
    }),
  );
}
