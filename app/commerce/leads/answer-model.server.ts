import { jsonOf, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Locale } from "../kernel/locale.ts";
import { valueRows } from "./rules/value-rows.ts";
import type { AnswerEvent, AnswerEventKind, AnswerState, FormAnswer, HeldReason } from "./types.ts";

export const ANSWER_COLUMNS =
  "id, form, revision, state, held, locale, phone, email, answers, consents, note, assignee_id, assignee_name, lead_id, order_id, version, created_at, updated_at";

export function toAnswer(row: Row): FormAnswer {
  const assignee = textOrNull(row.assignee_id);
  return {
    id: String(row.id),
    form: String(row.form),
    revision: String(row.revision),
    state: row.state as AnswerState,
    held: textOrNull(row.held) as HeldReason | null,
    locale: row.locale as Locale,
    phone: textOrNull(row.phone),
    email: textOrNull(row.email),
    values: jsonOf(row.answers),
    consents: typeof row.consents === "string" ? jsonOf(row.consents) : [],
    note: String(row.note ?? ""),
    assignee: assignee === null ? null : { id: assignee, name: String(row.assignee_name ?? "") },
    lead: textOrNull(row.lead_id),
    order: textOrNull(row.order_id),
    version: Number(row.version),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

/** Writes an answer's values one by one, for lists that are filtered by a field. */
export async function insertValues(ctx: Context, id: string, values: FormAnswer["values"]): Promise<void> {
  const rows = valueRows(values);
  if (rows.length === 0) return;
  await ctx.tx.run(
    `INSERT INTO form_answer_values (answer_id, name, value) VALUES ${rowMarks(rows.length, 3)}`,
    rows.flatMap(([name, value]) => [id, name, value]),
  );
}

/** Writes down what somebody did with an answer. */
export async function noteAnswer(
  ctx: Context,
  { id, form }: Pick<FormAnswer, "id" | "form">,
  kind: AnswerEventKind,
  data: string,
): Promise<void> {
  const { kind: actor, name = null } = ctx.actor;
  await ctx.tx.run(
    "INSERT INTO form_answer_events (id, answer_id, form, kind, data, actor_kind, actor_name, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [ctx.ids.next(), id, form, kind, data.slice(0, 400), actor, name, ctx.clock.now()],
  );
}

export function toAnswerEvent(row: Row): AnswerEvent {
  return {
    id: String(row.id),
    answer: String(row.answer_id),
    form: String(row.form),
    kind: row.kind as AnswerEventKind,
    data: String(row.data),
    actorKind: String(row.actor_kind),
    actorName: textOrNull(row.actor_name),
    at: Number(row.at),
  };
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
