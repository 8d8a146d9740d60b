import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { noteAnswer } from "../answer-model.server.ts";
import { findAnswer } from "../queries/list-answers.ts";

/**
 * Whoever opens a new answer has seen it; one that somebody took further stays as it is. Its version stays too, so that
 * looking refuses nobody's note.
 */
export async function seeAnswer(ctx: Context, id: string): Promise<Result<null>> {
  const answer = await findAnswer(ctx.tx, id);
  if (!answer) return refuse("answer.not_found", { id });
  const { changes } = await ctx.tx.run(
    "UPDATE form_answers SET state = 'read', updated_at = ? WHERE id = ? AND state = 'new'",
    [ctx.clock.now(), id],
  );
  if (changes > 0) await noteAnswer(ctx, answer, "state", "read");
  return ok(null);
}
