import type { Reader } from "#app/platform/db/index.server.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";

/** What an outside service told us, verified and not yet dealt with. */
export interface InboxMessage {
  provider: string;
  /** The provider's own name for it. */
  eventId: string;
  kind: string;
  /** As it came. */
  body: string;
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
      "INSERT INTO inbox (id, provider, event_id, kind, body, state, received_at) VALUES (?, ?, ?, ?, ?, 'new', ?)",
      [id, message.provider, message.eventId, message.kind.slice(0, 191), message.body, ctx.clock.now()],
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

/** `done`: its effect stands; `refused`: it did not fit, and why. */
export async function endMessage(ctx: Context, id: string, state: "done" | "refused", reason: string | null) {
  await ctx.tx.run("UPDATE inbox SET state = ?, reason = ?, handled_at = ? WHERE id = ?", [
    state,
    reason?.slice(0, 500) ?? null,
    ctx.clock.now(),
    id,
  ]);
}
