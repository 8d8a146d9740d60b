import type { Context } from "#app/commerce/context.ts";
import { isDuplicate, marks, rowMarks } from "#app/platform/db/index.server.ts";
import { takeOutOfBin } from "../model.server.ts";
import type { Holder } from "../types.ts";

export interface Uses {
  holder: Holder;
  id: string;
  /** Keys that it shows as it stands now. */
  current: readonly string[];
  /** Keys that a version of it shows which can be brought back; they are remembered for good. */
  earlier?: readonly string[];
}

const ROWS = 100;

/** Writes down which assets something shows. What is shown is taken out of the bin. */
export async function noteUses(ctx: Context, { holder, id, current, earlier = [] }: Uses): Promise<void> {
  const rows = await ctx.tx.all<{ src: string; is_current: number }>(
    "SELECT src, is_current FROM asset_uses WHERE holder = ? AND holder_id = ?",
    [holder, id],
  );
  const known = new Map(rows.map((row) => [row.src, Number(row.is_current) === 1]));
  const now = new Set(current);
  const lost = [...known].filter(([src, isCurrent]) => isCurrent && !now.has(src)).map(([src]) => src);
  const again = [...known].filter(([src, isCurrent]) => !isCurrent && now.has(src)).map(([src]) => src);
  const added = [...new Set([...current, ...earlier])].filter((src) => !known.has(src));
  const where = (keys: readonly string[]) => `WHERE holder = ? AND holder_id = ? AND src IN (${marks(keys)})`;
  if (lost.length > 0) {
    const sql = holder === "document" ? "UPDATE asset_uses SET is_current = 0" : "DELETE FROM asset_uses";
    await ctx.tx.run(`${sql} ${where(lost)}`, [holder, id, ...lost]);
  }
  if (again.length > 0) {
    await ctx.tx.run(`UPDATE asset_uses SET is_current = 1 ${where(again)}`, [holder, id, ...again]);
  }
  for (let from = 0; from < added.length; from += ROWS) {
    const some = added.slice(from, from + ROWS);
    const rows = some.map((src) => [src, holder, id, now.has(src) ? 1 : 0]);
    // Somebody may write the same down in this very moment: then each by itself.
    if (!(await inserted(ctx, rows))) for (const row of rows) await inserted(ctx, [row]);
  }
  await takeOutOfBin(ctx, [...again, ...added]);
}

async function inserted(ctx: Context, rows: readonly (string | number)[][]): Promise<boolean> {
  try {
    await ctx.tx.run(
      `INSERT INTO asset_uses (src, holder, holder_id, is_current) VALUES ${rowMarks(rows.length, 4)}`,
      rows.flat(),
    );
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}
