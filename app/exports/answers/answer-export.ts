import { setImmediate as breathe } from "node:timers/promises";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { countAnswers, type FormAnswer, findAskers, walkAnswers } from "#app/commerce/leads/index.server.ts";
import { findDocument, nameGoods } from "#app/documents/index.server.ts";
import { type FormDoc, isBound } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { answerReader, chosenGoods, type GoodsNames, goodsFields } from "#runtime/forms/answer-lines.ts";
import { registry } from "#runtime/registry.ts";
import { localMinute } from "../formats/rows.ts";
import type { Cell, Column, Item, Report } from "../types.ts";
import { answersFilter } from "./filter.ts";
import { answerExportMessages } from "./messages.ts";

/** More questions than a sheet shows with pleasure. */
const MOST_QUESTIONS = 400;

/**
 * The answers that a list's filter holds, a column for each question that any revision among them asked: named by its words
 * and, where two questions share theirs, by its technical name too.
 */
export async function openAnswerExport(
  { read, shop, clock }: QueryContext,
  filter: string,
  locale: Locale,
): Promise<{ report: Report; total: number }> {
  const asked = answersFilter(new URLSearchParams(filter), shop.timeZone);
  const main = shop.locales[0] ?? "fr";
  const t = translator(answerExportMessages, locale);
  const docs: FormDoc[] = [];
  const forms = new Map<
    string,
    { title: string; goods: readonly string[]; linesOf: ReturnType<typeof answerReader> }
  >();
  for (const { form, revision } of await findAskers(read, asked)) {
    const doc = (await findDocument(read, form, revision))?.doc;
    if (doc?.kind !== "form") continue;
    docs.push(doc);
    const linesOf = answerReader(doc, { registry, locale, main, currency: shop.currency });
    const goods = goodsFields(doc, registry);
    forms.set(revision, { title: textIn(doc.meta.title, locale, main), goods, linesOf });
  }
  const questions = questionsOf(docs, (text) => textIn(text, locale, main));
  const names = [...questions.keys()].slice(0, MOST_QUESTIONS);
  const columns: Column[] = [
    ...[
      { title: t("at"), width: 17, print: 12 },
      { title: t("form"), width: 22, print: 14 },
    ],
    ...[
      { title: t("state"), width: 12, print: 10 },
      { title: t("assignee"), width: 16 },
      { title: t("note"), width: 26 },
    ],
    ...names.map((name, index) => ({
      title: questions.get(name) ?? name,
      width: 24,
      ...(index < 4 && { print: 16 }),
    })),
    ...[
      { title: t("id"), width: 28 },
      { title: t("revision"), width: 28 },
    ],
  ];
  const cellsOf = (answer: FormAnswer, goods: GoodsNames): Cell[] => {
    const form = forms.get(answer.revision);
    const said = new Map<string, Cell>(
      form?.linesOf(answer.values, goods).map(({ name, text, amount }) => [name, amount ?? text]),
    );
    return [
      ...[{ at: answer.createdAt }, form?.title ?? "", t(answer.state)],
      ...[answer.assignee?.name ?? "", answer.note, ...names.map((name) => said.get(name) ?? "")],
      ...[answer.id, answer.revision],
    ];
  };
  async function* items(): AsyncGenerator<Item> {
    for await (const page of walkAnswers(read, asked)) {
      const chosen = page.flatMap(({ revision, values }) => chosenGoods(forms.get(revision)?.goods ?? [], values));
      const goods = await nameGoods(read, clock.now(), chosen, { locale, main });
      for (const answer of page) yield { cells: cellsOf(answer, goods), parts: [] };
      // A long file must not hold up the shop.
      await breathe();
    }
  }
  return {
    report: {
      title: t("title"),
      subtitle: t("exportedAt", { moment: localMinute(clock.now(), shop.timeZone) }),
      ...{ locale, timeZone: shop.timeZone, columns, parts: [], items: items() },
    },
    total: await countAnswers(read, asked),
  };
}

/** Titles of the questions by technical name, in the order of the newest form that asks them. */
function questionsOf(forms: readonly FormDoc[], read: (text: LocalizedText) => string): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const form of forms) {
    for (const { node } of walk(form.root)) {
      const name = registry.get(node.type)?.field?.(node.props as never)?.name;
      if (name === undefined || titles.has(name)) continue;
      const { label } = node.props;
      titles.set(name, read((isBound(label) ? label.fallback : (label ?? {})) as LocalizedText) || name);
    }
  }
  const shared = new Set([...titles.values()].filter((title, index, all) => all.indexOf(title) !== index));
  return new Map([...titles].map(([name, title]) => [name, shared.has(title) ? `${title} (${name})` : title]));
}
