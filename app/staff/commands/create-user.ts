import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { insertUser, normaliseEmail, readUserByEmail } from "../model.server.ts";
import type { Role } from "../permissions.ts";
import type { StaffContext } from "../types.ts";
import { makeLink, type OneTimeLink } from "./make-link.ts";

const EMAIL = /^[^\s@<>"']{1,64}@[^\s@<>"']{1,185}$/u;

/**
 * Adds a member of staff who has no password yet. They set one through the link, which works once and for a limited time.
 * Refuses `email.invalid` and `user.email_taken`.
 */
export async function createUser(
  ctx: StaffContext,
  input: { email: string; role: Role; name?: string },
): Promise<Result<{ id: string; email: string; link: OneTimeLink }>> {
  const email = normaliseEmail(input.email);
  if (!EMAIL.test(email)) return refuse("email.invalid", {}, "/email");
  if (await readUserByEmail(ctx.tx, email)) return refuse("user.email_taken", {}, "/email");
  const id = ctx.ids.next();
  await insertUser(ctx, { id, email, name: (input.name ?? "").trim().slice(0, 120), role: input.role });
  return ok({ id, email, link: await makeLink(ctx, id) });
}
