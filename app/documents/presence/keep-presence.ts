import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import { readDocument } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";

/**
 * How long somebody is held to be here after their last word (ms). Browsers say one every five seconds, so that who closed
 * the lid or lost the network blocks nothing for longer than this.
 */
export const PRESENT_MS = 20_000;

export interface PresenceInput {
  document: string;
  tab: string;
  user: { id: string; name: string };
  /** The block they are in. */
  node: string | null;
  /** The block they write in. */
  writes: string | null;
  /** That block is taken over from this tab, which was seen to write in it. */
  takesFrom: string | null;
}

/** "I am here": keeps a tab's presence and the lock of the block it writes in alive, and lets go of the one before. */
export async function keepPresence(ctx: Context, input: PresenceInput): Promise<Result<null, DocumentRefusal>> {
  const now = ctx.clock.now();
  const { document, tab, user, node } = input;
  const here = await ctx.tx.one("SELECT tab FROM document_presence WHERE tab = ? AND document_id = ? AND user_id = ?", [
    tab,
    document,
    user.id,
  ]);
  if (here) {
    await ctx.tx.run("UPDATE document_presence SET node_id = ?, seen_at = ? WHERE tab = ?", [node, now, tab]);
  } else {
    if (!(await readDocument(ctx.tx, document))) return refuse("document.not_found", { id: document });
    await ctx.tx.run("DELETE FROM document_presence WHERE seen_at < ?", [now - PRESENT_MS]);
    const joined = await insertOnce(
      ctx,
      `INSERT INTO document_presence (tab, document_id, user_id, user_name, node_id, joined_at, seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [tab, document, user.id, user.name, node, now, now],
    );
    // Another person's tab has this name: it is not ours to speak for.
    if (!joined) return ok(null);
  }
  await keepLock(ctx, input, now);
  return ok(null);
}

async function keepLock(ctx: Context, { document, tab, writes, takesFrom }: PresenceInput, now: number): Promise<void> {
  const until = now + PRESENT_MS;
  await ctx.tx.run(
    "DELETE FROM document_locks WHERE document_id = ? AND (expires_at <= ? OR (tab = ? AND node_id <> ?))",
    [document, now, tab, writes ?? ""],
  );
  if (writes === null) return;
  if (takesFrom !== null) {
    await ctx.tx.run(
      "UPDATE document_locks SET tab = ?, since = ?, expires_at = ? WHERE document_id = ? AND node_id = ? AND tab = ?",
      [tab, now, until, document, writes, takesFrom],
    );
  }
  const held = await ctx.tx.run(
    "UPDATE document_locks SET expires_at = ? WHERE document_id = ? AND node_id = ? AND tab = ?",
    [until, document, writes, tab],
  );
  if (held.changes > 0) return;
  // Where somebody else holds it this changes nothing: the table's key decides between two.
  await insertOnce(
    ctx,
    "INSERT INTO document_locks (document_id, node_id, tab, since, expires_at) VALUES (?, ?, ?, ?, ?)",
    [document, writes, tab, now, until],
  );
}

async function insertOnce(ctx: Context, sql: string, row: readonly (string | number | null)[]): Promise<boolean> {
  try {
    await ctx.tx.run(sql, row);
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return false;
  }
}
