import { stringify } from "csv-stringify/sync";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type AnswersQuery, listAnswers } from "#app/commerce/leads/index.server.ts";
import { answerRows } from "./answer-rows.server.ts";
import type { AnswerRow } from "./types.ts";

/** More than a spreadsheet opens with pleasure. */
const MOST_ROWS = 50_000;

/**
 * Answers as CSV: a column for each question that was asked, by its technical name, under which programs look for it. What
 * begins like a formula is text: a spreadsheet never runs what a stranger typed.
 * @param safeText the exports' own guard
 */
export async function answersCsv(
  q: QueryContext,
  asked: AnswersQuery,
  locale: Locale,
  safeText: (text: string) => string,
): Promise<string> {
  const rows: AnswerRow[] = [];
  for (let cursor: string | null | undefined; cursor !== null && rows.length < MOST_ROWS; ) {
    const page = await listAnswers(q.read, { ...asked, limit: 250, ...(cursor && { cursor }) });
    rows.push(...(await answerRows(q, page.data, locale)));
    cursor = page.nextCursor;
  }
  const names = [...new Set(rows.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const head = ["id", "sent_at", "form", "state", "note", ...names];
  const body = rows.map(({ id, createdAt, form, state, note, lines }) => {
    const said = new Map(lines.map(({ name, text }) => [name, text]));
    return [id, new Date(createdAt).toISOString(), form, state, note, ...names.map((name) => said.get(name) ?? "")];
  });
  return `\ufeff${stringify([head, ...body].map((cells) => cells.map((cell) => safeText(cell))))}`;
}
