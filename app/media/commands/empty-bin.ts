import type { Context } from "#app/commerce/context.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { marks } from "#app/platform/db/index.server.ts";
import { assetsChanged } from "../events.ts";
import { TRASH_DAYS } from "../types.ts";

const AT_ONCE = 50;

export interface Doomed {
  id: string;
  /** Keys of files that nothing else of the library holds. */
  files: string[];
  /** The picture as it came, where nothing else of the library has the same. */
  original: string | null;
}

/**
 * The first of two steps that end an asset: it can no longer be found, taken back or added again. Its time in the bin must
 * be over and nothing may show it, which the database decides in the same statement. Those that were left half ended by a
 * crash come again.
 */
export async function doomAssets(ctx: Context): Promise<Result<Doomed[]>> {
  const now = ctx.clock.now();
  const due = await ctx.tx.all<{ id: string }>(
    `SELECT id FROM assets WHERE trashed_at <= ? AND doomed_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM asset_uses WHERE asset_uses.src = assets.src) ORDER BY trashed_at, id LIMIT ${AT_ONCE}`,
    [now - TRASH_DAYS * DAY_MS],
  );
  for (const { id } of due) {
    await ctx.tx.run(
      `UPDATE assets SET doomed_at = ? WHERE id = ? AND trashed_at <= ?
         AND NOT EXISTS (SELECT 1 FROM asset_uses WHERE asset_uses.src = assets.src)`,
      [now, id, now - TRASH_DAYS * DAY_MS],
    );
  }
  const doomed = await ctx.tx.all<{ id: string; src: string; file: string; original: string | null }>(
    `SELECT id, src, file, original FROM assets WHERE doomed_at IS NOT NULL ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const ended: Doomed[] = [];
  for (const { id, src, file, original } of doomed) {
    const keys = [...new Set([src, file])];
    const shared = await ctx.tx.all<{ src: string; file: string }>(
      `SELECT src, file FROM assets WHERE id <> ? AND (src IN (${marks(keys)}) OR file IN (${marks(keys)}))`,
      [id, ...keys, ...keys],
    );
    const held = new Set(shared.flatMap((row) => [row.src, row.file]));
    const isShared = original !== null && (await holdsOriginal(ctx, original, id));
    ended.push({ id, files: keys.filter((key) => !held.has(key)), original: isShared ? null : original });
  }
  return ok(ended);
}

/** Does another asset have the same picture as it came? */
export async function holdsOriginal(ctx: Pick<Context, "tx">, original: string, but = ""): Promise<boolean> {
  const found = await ctx.tx.one("SELECT id FROM assets WHERE original = ? AND id <> ? LIMIT 1", [original, but]);
  return found !== undefined;
}

/** The second step, once the files are gone. */
export async function forgetAssets(ctx: Context, ids: readonly string[]): Promise<Result<null>> {
  if (ids.length === 0) return ok(null);
  await ctx.tx.run(`DELETE FROM assets WHERE id IN (${marks(ids)}) AND doomed_at IS NOT NULL`, ids);
  ctx.emit(assetsChanged(ids));
  return ok(null);
}
