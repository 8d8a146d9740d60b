import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { AnswerFile } from "../types.ts";

/** Enters a file that was taken in; until an answer holds it, it is nobody's. */
export async function keepFile(ctx: Context, file: Omit<AnswerFile, "answer">): Promise<Result<null>> {
  const { id, form, name, type, bytes, hash } = file;
  await ctx.tx.run(
    "INSERT INTO form_files (id, form, name, type, bytes, hash, answer_id, created_at) VALUES (?, ?, ?, ?, ?, ?, NULL, ?)",
    [id, form, name.slice(0, 200), type, bytes, hash, ctx.clock.now()],
  );
  return ok(null);
}

/** Gives files to an answer, all or none: one that is gone, or another answer's, is refused. */
export async function joinFiles(ctx: Context, answer: string, form: string, ids: readonly string[]) {
  if (ids.length === 0) return ok(null);
  const { changes } = await ctx.tx.run(
    `UPDATE form_files SET answer_id = ? WHERE form = ? AND answer_id IS NULL AND id IN (${marks(ids)})`,
    [answer, form, ...ids],
  );
  return changes === ids.length ? ok(null) : refuse("answer.file_gone");
}
