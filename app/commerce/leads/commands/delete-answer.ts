import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { noteAnswer } from "../answer-model.server.ts";
import { findAnswer } from "../queries/list-answers.ts";

/** Deletes an answer for good, with what was done of it; that it was, when and by whom stays. Its files go with the next round. */
export async function deleteAnswer(ctx: Context, id: string): Promise<Result<null>> {
  const answer = await findAnswer(ctx.tx, id);
  if (!answer) return refuse("answer.not_found", { id });
  const { changes } = await ctx.tx.run("DELETE FROM form_answers WHERE id = ?", [id]);
  if (changes === 0) return refuse("answer.not_found", { id });
  await ctx.tx.run("DELETE FROM form_answer_values WHERE answer_id = ?", [id]);
  await ctx.tx.run("DELETE FROM form_answer_uniques WHERE answer_id = ?", [id]);
  await ctx.tx.run("DELETE FROM form_action_runs WHERE answer_id = ?", [id]);
  await noteAnswer(ctx, answer, "deleted", "");
  return ok(null);
}
