import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { readUserByEmail } from "../model.server.ts";
import { MAX_PASSWORD } from "../rules.ts";
import { passwordMatches } from "../secrets.server.ts";
import type { StaffContext, StaffUser } from "../types.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

/**
 * Checks an address and a password. An unknown address, one without a password, a disabled account and a wrong password
 * are one answer, in one time. Runs outside a transaction: hashing takes long, and a writer would wait for it.
 */
export async function checkCredentials(
  read: Reader,
  input: { email: string; password: string },
): Promise<Result<StaffUser>> {
  const found = await readUserByEmail(read, input.email.slice(0, 300));
  const matches = await passwordMatches(input.password.slice(0, MAX_PASSWORD * 2), found?.password ?? null);
  if (!found || !matches || found.user.disabled) return refuse("sign_in.failed");
  return ok(found.user);
}

/** Opens a session for someone whose credentials were checked. */
export async function signIn(ctx: StaffContext, user: StaffUser): Promise<OpenedSession> {
  return openSession(ctx, user.id);
}
