import type { Reader } from "#app/platform/db/index.server.ts";
import { readSession, touchSession } from "../model.server.ts";
import { hashSecret } from "../secrets.server.ts";
import type { StaffContext, StaffUser } from "../types.ts";

/** A session nobody used for this long is over. */
export const IDLE_MS = 12 * 3_600_000;
const TOUCH_EVERY_MS = 5 * 60_000;

export interface FoundSession {
  user: StaffUser;
  /** It is worth writing down that the session was used: not at every request, a read would become a write. */
  stale: boolean;
}

/** Whose session a cookie is; undefined when it is over, or its user may not come in any more. */
export async function findSession(read: Reader, secret: string, now: number): Promise<FoundSession | undefined> {
  const session = await readSession(read, hashSecret(secret), now);
  if (!session || now - session.seenAt > IDLE_MS) return undefined;
  return { user: session.user, stale: now - session.seenAt > TOUCH_EVERY_MS };
}

export async function keepSession(ctx: StaffContext, secret: string): Promise<void> {
  await touchSession(ctx, hashSecret(secret));
}
