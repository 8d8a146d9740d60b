import type { Context } from "#app/commerce/context.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { marks } from "#app/platform/db/index.server.ts";
import { assetsChanged } from "../events.ts";
import { SWEEP_AGE_DAYS } from "../types.ts";

/** Assets that one sweep takes, so that its transaction stays short; the next one takes the others. */
const SWEEP_AT_ONCE = 500;

/**
 * Throws assets away, for as long as the bin keeps them. What anything shows stays: a product, a collection, a document in
 * any of its versions. The database decides that as it throws away, so that a use written meanwhile counts.
 * @returns which went, and which stayed because they are used
 */
export async function trashAssets(
  ctx: Context,
  ids: readonly string[],
): Promise<Result<{ trashed: string[]; kept: string[] }>> {
  const trashed: string[] = [];
  const kept: string[] = [];
  const now = ctx.clock.now();
  for (const id of ids) {
    const { changes } = await ctx.tx.run(
      `UPDATE assets SET trashed_at = ?, version = version + 1, updated_at = ? WHERE id = ? AND trashed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM asset_uses WHERE asset_uses.src = assets.src)`,
      [now, now, id],
    );
    (changes > 0 ? trashed : kept).push(id);
  }
  if (trashed.length > 0) ctx.emit(assetsChanged(trashed));
  return ok({ trashed, kept });
}

/** Takes assets out of the bin. @returns how many lay there */
export async function restoreAssets(ctx: Context, ids: readonly string[]): Promise<Result<{ restored: number }>> {
  if (ids.length === 0) return ok({ restored: 0 });
  const { changes } = await ctx.tx.run(
    `UPDATE assets SET trashed_at = NULL, version = version + 1, updated_at = ?
     WHERE id IN (${marks(ids)}) AND trashed_at IS NOT NULL AND doomed_at IS NULL`,
    [ctx.clock.now(), ...ids],
  );
  if (changes > 0) ctx.emit(assetsChanged(ids));
  return ok({ restored: changes });
}

export interface SweepInput {
  /** How old an asset is at least; never less than a day. */
  days?: number;
  /** Only says what would go. */
  dry?: boolean;
}

export interface Swept {
  found: { id: string; src: string; name: string; bytes: number }[];
  trashed: string[];
}

/**
 * Throws away what nobody uses and what is not new: somebody may just be about to use that.
 */
export async function sweepAssets(
  ctx: Context,
  { days = SWEEP_AGE_DAYS, dry = false }: SweepInput = {},
): Promise<Result<Swept>> {
  const before = ctx.clock.now() - Math.max(1, days) * DAY_MS;
  const rows = await ctx.tx.all<{ id: string; src: string; name: string; bytes: number }>(
    `SELECT id, src, name, bytes FROM assets WHERE trashed_at IS NULL AND created_at <= ? AND updated_at <= ?
       AND NOT EXISTS (SELECT 1 FROM asset_uses WHERE asset_uses.src = assets.src)
     ORDER BY created_at, id LIMIT ${SWEEP_AT_ONCE}`,
    [before, before],
  );
  const found = rows.map(({ bytes, ...row }) => ({ ...row, bytes: Number(bytes) }));
  if (dry) return ok({ found, trashed: [] });
  const done = await trashAssets(
    ctx,
    found.map(({ id }) => id),
  );
  return done.ok ? ok({ found, trashed: done.value.trashed }) : done;
}
