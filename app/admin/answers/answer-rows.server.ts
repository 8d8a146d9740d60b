import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { FormAnswer } from "#app/commerce/leads/index.server.ts";
import { findDocument, type Revision } from "#app/documents/index.server.ts";
import { answerLines } from "#runtime/forms/answer-lines.ts";
import { registry } from "#runtime/registry.ts";
import type { AnswerRow } from "./types.ts";

/** Answers under the questions of the very revision that asked them. */
export async function answerRows(
  q: QueryContext,
  answers: readonly FormAnswer[],
  locale: Locale,
): Promise<AnswerRow[]> {
  const asked = new Map<string, Revision | undefined>();
  for (const { form, revision } of answers) {
    if (!asked.has(revision)) asked.set(revision, await findDocument(q.read, form, revision));
  }
  return answers.map((answer) => answerRow(q, answer, asked.get(answer.revision), locale));
}

export function answerRow(q: QueryContext, answer: FormAnswer, asked: Revision | undefined, locale: Locale): AnswerRow {
  const { id, state, held, values, phone, email, note, assignee, version, createdAt } = answer;
  const main = q.shop.locales[0] ?? "fr";
  const doc = asked?.doc.kind === "form" ? asked.doc : undefined;
  const lines = doc
    ? answerLines(doc, values, { registry, locale, main })
    : Object.entries(values).map(([name, value]) => ({ name, label: name, text: String(value) }));
  const name = typeof values.name === "string" ? values.name : (phone ?? email ?? "");
  const form = textIn(doc?.meta.title, locale, main);
  return { ...{ id, state, held, form, name, lines, note, version, createdAt }, assignee: assignee?.name ?? null };
}
