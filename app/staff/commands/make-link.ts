import { insertLink } from "../model.server.ts";
import { hashSecret, newSecret } from "../secrets.server.ts";
import type { StaffContext } from "../types.ts";

const LIFETIME_MS = 48 * 3_600_000;

export interface OneTimeLink {
  /** Goes into `/admin/welcome/SECRET`; it is shown once and kept as a hash. */
  secret: string;
  /** Epoch ms. */
  expiresAt: number;
}

/** A link by which a user sets a password and signs in: for the first time, or because they forgot theirs. */
export async function makeLink(ctx: StaffContext, userId: string): Promise<OneTimeLink> {
  const secret = newSecret();
  const expiresAt = ctx.clock.now() + LIFETIME_MS;
  await insertLink(ctx, hashSecret(secret), userId, expiresAt);
  return { secret, expiresAt };
}
