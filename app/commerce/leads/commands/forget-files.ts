import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";

/** Somebody may go on with a form the next day; after that, what was never sent goes. */
const UNSENT_KEPT_MS = 48 * 3_600_000;
const AT_ONCE = 50;

/** Stands where an answer's id would: no answer has it, so that the file can be joined to none any more. */
const NONE = "";

/**
 * The first of two steps that end files no answer holds: never sent, or sent with an answer that is gone. From here on none
 * can be joined to an answer; those that a crash left half ended come again.
 */
export async function doomFiles(ctx: Context): Promise<Result<{ id: string; type: string }[]>> {
  await ctx.tx.run("UPDATE form_files SET answer_id = ? WHERE answer_id IS NULL AND created_at < ?", [
    NONE,
    ctx.clock.now() - UNSENT_KEPT_MS,
  ]);
  const doomed = await ctx.tx.all<{ id: string; type: string }>(
    `SELECT id, type FROM form_files WHERE answer_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM form_answers WHERE form_answers.id = form_files.answer_id) LIMIT ${AT_ONCE}`,
  );
  return ok(doomed.map(({ id, type }) => ({ id: String(id), type: String(type) })));
}

/** The second step, once their bytes are gone. */
export async function forgetFiles(ctx: Context, ids: readonly string[]): Promise<Result<null>> {
  if (ids.length > 0) {
    await ctx.tx.run(`DELETE FROM form_files WHERE answer_id IS NOT NULL AND id IN (${marks(ids)})`, ids);
  }
  return ok(null);
}
