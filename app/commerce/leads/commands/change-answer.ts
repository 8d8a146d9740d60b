import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { noteAnswer } from "../answer-model.server.ts";
import { findAnswer } from "../queries/list-answers.ts";
import type { FormAnswer } from "../types.ts";
import { freeUnique, takeUniqueAgain } from "../unique-model.server.ts";
import { releaseAnswer } from "./held-answers.ts";

const LONGEST_NOTE = 2_000;

export type AnswerChange = Partial<Pick<FormAnswer, "state" | "note" | "assignee">>;

/**
 * What staff make of an answer: seen, in progress, done, a note, who takes care of it. Whoever writes a note says which
 * version they saw; each change is written down. One that was held back is an answer like any other once it is no spam. Spam takes no value that
 * is taken once only; it is not restored while another answer has it.
 */
export async function changeAnswer(
  ctx: Context,
  id: string,
  change: AnswerChange,
  basedOn?: number,
): Promise<Result<FormAnswer>> {
  const answer = await findAnswer(ctx.tx, id);
  if (!answer) return refuse("answer.not_found", { id });
  const { state = answer.state, note = answer.note, assignee = answer.assignee } = change;
  if (note.length > LONGEST_NOTE) return refuse("input.too_long", { max: LONGEST_NOTE }, "/note");
  const now = ctx.clock.now();
  const held = state === "spam" ? answer.held : null;
  const { changes } = await ctx.tx.run(
    "UPDATE form_answers SET state = ?, held = ?, note = ?, assignee_id = ?, assignee_name = ?, version = version + 1, updated_at = ? WHERE id = ? AND version = ?",
    [state, held, note, assignee?.id ?? null, assignee?.name ?? null, now, id, basedOn ?? answer.version],
  );
  if (changes === 0) return refuse("lead.changed_meanwhile");
  if (state !== answer.state && state === "spam") await freeUnique(ctx, id);
  if (state !== answer.state && answer.state === "spam") {
    const taken = await takeUniqueAgain(ctx, id);
    if (!taken.ok) return taken;
  }
  if (held !== answer.held) await releaseAnswer(ctx, answer);
  if (state !== answer.state) await noteAnswer(ctx, answer, "state", state);
  if (note !== answer.note) await noteAnswer(ctx, answer, "note", "");
  if (assignee?.id !== answer.assignee?.id) await noteAnswer(ctx, answer, "assigned", assignee?.name ?? "");
  return ok({ ...answer, state, held, note, assignee, version: answer.version + 1, updatedAt: now });
}
