import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { noteAnswer } from "../answer-model.server.ts";
import { findAnswer } from "../queries/list-answers.ts";
import type { ActionRun, FormAnswer, RunState } from "../types.ts";

/** The job that does an action of this kind. */
export function actionJob(kind: string): string {
  return `form-action.${kind}`;
}

/** Writes down what a form wants done of an answer; what is to be done after it becomes a job, once. */
export async function beginRun(
  ctx: Context,
  answer: FormAnswer,
  run: Pick<ActionRun, "action" | "kind" | "result" | "words"> & {
    state: Extract<RunState, "waiting" | "done" | "skipped">;
  },
): Promise<void> {
  await ctx.tx.run(
    "INSERT INTO form_action_runs (answer_id, action, kind, state, attempts, asked, result, words, updated_at) VALUES (?, ?, ?, ?, 0, 1, ?, ?, ?)",
    [
      ...[answer.id, run.action, run.kind, run.state, run.result, run.words && JSON.stringify(run.words)],
      ctx.clock.now(),
    ],
  );
  if (run.state === "waiting") ask(ctx, answer.id, run, 1);
}

/** Says what a try came to: in words that name nobody, or as a kept reason. What is done stays done. */
export async function endRun(
  ctx: Context,
  answer: string,
  action: string,
  outcome: { state: Extract<RunState, "done" | "failed" | "dead">; words: string },
): Promise<void> {
  const isDone = outcome.state === "done";
  await ctx.tx.run(
    "UPDATE form_action_runs SET state = ?, attempts = attempts + 1, result = ?, error = ?, updated_at = ? WHERE answer_id = ? AND action = ? AND state <> 'done'",
    [
      ...[outcome.state, isDone ? outcome.words.slice(0, 400) : null, isDone ? null : outcome.words],
      ...[ctx.clock.now(), answer, action],
    ],
  );
}

/** Does an action once more, because a person asks for it: one that failed, was laid aside, or was done already. */
export async function runAgain(ctx: Context, answer: string, action: string): Promise<Result<null>> {
  const run = await ctx.tx.one<{ kind: string; asked: number }>(
    "SELECT kind, asked FROM form_action_runs WHERE answer_id = ? AND action = ?",
    [answer, action],
  );
  if (!run) return refuse("answer.no_action", { action });
  const { changes } = await ctx.tx.run(
    "UPDATE form_action_runs SET state = 'waiting', asked = asked + 1, error = NULL, updated_at = ? WHERE answer_id = ? AND action = ? AND asked = ? AND state IN ('failed', 'dead', 'done')",
    [ctx.clock.now(), answer, action, run.asked],
  );
  if (changes === 0) return refuse("answer.action_busy");
  ask(ctx, answer, { action, kind: run.kind }, Number(run.asked) + 1);
  const about = await findAnswer(ctx.tx, answer);
  if (about) await noteAnswer(ctx, about, "action", run.kind);
  return ok(null);
}

function ask(ctx: Context, subject: string, { action, kind }: Pick<ActionRun, "action" | "kind">, asked: number): void {
  const data = { action, asked };
  ctx.enqueue({ kind: actionJob(kind), subject, data, once: `${actionJob(kind)}:${subject}:${action}:${asked}` });
}
