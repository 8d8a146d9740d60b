import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { findAnswersOf } from "#app/commerce/leads/index.server.ts";
import { answerRows } from "./answer-rows.server.ts";
import type { AnswerRow } from "./types.ts";

/** What an order says of who placed it, by the names of the answers. */
const OF_ORDERS = new Set(["name", "phone", "email", "city", "note"]);

/** What was answered with an order, beside what stands in the order itself. */
export async function orderAnswers(
  q: QueryContext,
  order: string,
  locale: Locale,
): Promise<Pick<AnswerRow, "id" | "form" | "lines">[]> {
  const rows = await answerRows(q, await findAnswersOf(q.read, order), locale);
  return rows.map(({ id, form, lines }) => ({ id, form, lines: lines.filter(({ name }) => !OF_ORDERS.has(name)) }));
}
