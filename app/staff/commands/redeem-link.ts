import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { claimLink, deleteSessionsOf, readLink, updatePassword } from "../model.server.ts";
import { checkPassword } from "../rules.ts";
import { hashPassword, hashSecret } from "../secrets.server.ts";
import type { StaffContext, StaffUser } from "../types.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

/**
 * Sets the password of the user a one-time link is for, ends their other sessions and signs them in.
 * A refused password leaves the link unused. Refuses `link.invalid` and `password.*`.
 */
export async function redeemLink(
  ctx: StaffContext,
  input: { secret: string; password: string },
): Promise<Result<{ user: StaffUser; session: OpenedSession }>> {
  const hash = hashSecret(input.secret);
  const user = await readLink(ctx.tx, hash, ctx.clock.now());
  if (!user) return refuse("link.invalid");
  const checked = checkPassword(input.password);
  if (!checked.ok) return checked;
  if (!(await claimLink(ctx, hash))) return refuse("link.invalid");
  await updatePassword(ctx, user.id, await hashPassword(input.password));
  await deleteSessionsOf(ctx, user.id);
  return ok({ user, session: await openSession(ctx, user.id) });
}
