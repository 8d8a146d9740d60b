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
  const answers = await findAnswersOf(q.read, order);
  const rows = await answerRows(q, answers, locale);
  return rows.map(({ id, form, lines }, index) => {
    // One that was asked as a question of its own has a landmark, and a place on the map.
    const isLine = typeof answers[index]?.values.address === "string";
    const isOrders = (name: string) => OF_ORDERS.has(name) || (isLine && name === "address");
    return { id, form, lines: lines.filter(({ name }) => !isOrders(name)) };
  });
}
