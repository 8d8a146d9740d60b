import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { insertSession } from "../model.server.ts";
import { hashSecret, newSecret } from "../secrets.server.ts";
import type { StaffContext } from "../types.ts";

/** However busy, people sign in again after this; see `findSession` for the time they may be idle. */
export const SESSION_LIFETIME_MS = 14 * DAY_MS;

export interface OpenedSession {
  /** The cookie's value. */
  secret: string;
  /** Epoch ms. */
  expiresAt: number;
}

/** A new session with an identifier of its own: signing in never goes on with one that was there before. */
export async function openSession(ctx: StaffContext, userId: string): Promise<OpenedSession> {
  const secret = newSecret();
  const expiresAt = ctx.clock.now() + SESSION_LIFETIME_MS;
  await insertSession(ctx, hashSecret(secret), userId, expiresAt);
  return { secret, expiresAt };
}
