import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { insertToken, revokeTokenRow } from "../model.server.ts";
import { hashSecret, newSecret } from "../secrets.server.ts";
import type { StaffContext, TokenScope } from "../types.ts";

/** Makes an API token. The secret is in this answer and nowhere else. */
export async function createToken(
  ctx: StaffContext,
  input: { name: string; scope: TokenScope },
): Promise<Result<{ id: string; name: string; scope: TokenScope; token: string }>> {
  const name = input.name.trim();
  if (name === "") return refuse("input.required", {}, "/name");
  if (name.length > 120) return refuse("input.too_long", { max: 120 }, "/name");
  // The prefix lets secret scanners recognise a leaked one.
  const token = `vtr_${newSecret()}`;
  const id = ctx.ids.next();
  await insertToken(ctx, { id, name, scope: input.scope }, hashSecret(token));
  return ok({ id, name, scope: input.scope, token });
}

/** A revoked token opens nothing any more. Refuses `token.not_found`. */
export async function revokeToken(ctx: StaffContext, id: string): Promise<Result<{ id: string }>> {
  return (await revokeTokenRow(ctx, id)) ? ok({ id }) : refuse("token.not_found");
}
