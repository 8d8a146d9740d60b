import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { FormAnswer } from "#app/commerce/leads/index.server.ts";
import { findDocument, nameGoods, type Revision } from "#app/documents/index.server.ts";
import { answerLines, chosenGoods, type GoodsNames, goodsFields } from "#runtime/forms/answer-lines.ts";
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
  const main = q.shop.locales[0] ?? "fr";
  const chosen = answers.flatMap(({ revision, values }) => {
    const doc = formOf(asked.get(revision));
    return doc ? chosenGoods(goodsFields(doc, registry), values) : [];
  });
  const goods = await nameGoods(q.read, q.clock.now(), chosen, { locale, main });
  return answers.map((answer) =>
    answerRow(answer, asked.get(answer.revision), { locale, main, goods, currency: q.shop.currency }),
  );
}

const formOf = (asked: Revision | undefined) => (asked?.doc.kind === "form" ? asked.doc : undefined);

function answerRow(
  answer: FormAnswer,
  asked: Revision | undefined,
  reading: { locale: Locale; main: Locale; goods: GoodsNames; currency: Currency },
): AnswerRow {
  const { id, state, held, values, phone, email, note, assignee, version, createdAt } = answer;
  const { locale, main } = reading;
  const doc = formOf(asked);
  const lines = doc
    ? answerLines(doc, values, { registry, ...reading })
    : Object.entries(values).map(([name, value]) => ({ name, label: name, text: String(value) }));
  const name = typeof values.name === "string" ? values.name : (phone ?? email ?? "");
  const form = textIn(doc?.meta.title, locale, main);
  return { ...{ id, state, held, form, name, lines, note, version, createdAt }, assignee: assignee?.name ?? null };
}
