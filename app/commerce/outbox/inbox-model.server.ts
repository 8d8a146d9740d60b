import { isDuplicate, marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";

/** What an outside service told us, verified and not yet dealt with. */
export interface InboxMessage {
  provider: string;
  /** The provider's own name for it. */
  eventId: string;
  kind: string;
  /** As it came; "" once it was dealt with, or its person was erased. */
  body: string;
  /** The order it is about, where it names one. */
  subject?: string | null;
}

/** Keeps a message, once. @returns its id, or undefined when it came before. */
export async function storeMessage(ctx: Context, message: InboxMessage): Promise<string | undefined> {
  const known = await ctx.tx.one("SELECT id FROM inbox WHERE provider = ? AND event_id = ?", [
    message.provider,
    message.eventId,
  ]);
  if (known) return undefined;
  const id = ctx.ids.next();
  try {
    await ctx.tx.run(
      "INSERT INTO inbox (id, provider, event_id, kind, body, subject, state, received_at) VALUES (?, ?, ?, ?, ?, ?, 'new', ?)",
      [
        ...[id, message.provider, message.eventId, message.kind.slice(0, 191), message.body],
        ...[message.subject?.slice(0, 191) ?? null, ctx.clock.now()],
      ],
    );
  } catch (error) {
    if (isDuplicate(error)) return undefined;
    throw error;
  }
  return id;
}

export async function readMessage(read: Reader, id: string): Promise<(InboxMessage & { state: string }) | undefined> {
  const row = await read.one("SELECT provider, event_id, kind, body, state FROM inbox WHERE id = ?", [id]);
  if (!row) return undefined;
  return {
    provider: String(row.provider),
    eventId: String(row.event_id),
    kind: String(row.kind),
    body: String(row.body),
    state: String(row.state),
  };
}

/**
 * `done`: its effect stands, and what it said of people is let go of; `refused`: it did not fit, and why. That it came stays
 * known, so that it has no second effect.
 */
export async function endMessage(ctx: Context, id: string, state: "done" | "refused", reason: string | null) {
  const body = state === "done" ? ", body = ''" : "";
  await ctx.tx.run(`UPDATE inbox SET state = ?, reason = ?, handled_at = ?${body} WHERE id = ?`, [
    state,
    reason?.slice(0, 500) ?? null,
    ctx.clock.now(),
    id,
  ]);
}

/** Messages that were dealt with and came before `before` are forgotten, a slice at a time. @returns how many */
export async function forgetMessages(ctx: Context, before: number, limit = 200): Promise<number> {
  const rows = await ctx.tx.all<{ id: string }>(
    `SELECT id FROM inbox WHERE received_at < ? AND state <> 'new' LIMIT ${limit}`,
    [before],
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await ctx.tx.run(`DELETE FROM inbox WHERE id IN (${marks(ids)})`, ids);
  return ids.length;
}
