import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { findAnswer } from "../queries/list-answers.ts";
import type { AnswerState, FormAnswer } from "../types.ts";

const LONGEST_NOTE = 2_000;

/** What staff make of an answer: read, done, a note. Whoever writes one says which version they saw. */
export async function changeAnswer(
  ctx: Context,
  id: string,
  change: { state?: AnswerState; note?: string },
  basedOn?: number,
): Promise<Result<FormAnswer>> {
  const answer = await findAnswer(ctx.tx, id);
  if (!answer) return refuse("answer.not_found", { id });
  const { state = answer.state, note = answer.note } = change;
  if (note.length > LONGEST_NOTE) return refuse("input.too_long", { max: LONGEST_NOTE }, "/note");
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    "UPDATE form_answers SET state = ?, note = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?",
    [state, note, now, id, basedOn ?? answer.version],
  );
  if (changes === 0) return refuse("lead.changed_meanwhile");
  return ok({ ...answer, state, note, version: answer.version + 1, updatedAt: now });
}
