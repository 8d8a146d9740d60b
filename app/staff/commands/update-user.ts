import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { deleteSessionsOf, lockActiveOwners, readUser, updateUser as writeUser } from "../model.server.ts";
import type { Role } from "../permissions.ts";
import type { StaffContext, StaffUser } from "../types.ts";

/**
 * Changes somebody's name, role or access. A change of role or access ends their sessions. Refuses `user.not_found`, and
 * `user.last_owner` when the shop would be left without an owner.
 */
export async function updateUser(
  ctx: StaffContext,
  input: { id: string; name?: string; role?: Role; disabled?: boolean },
): Promise<Result<StaffUser>> {
  const owners = await lockActiveOwners(ctx);
  const user = await readUser(ctx.tx, input.id);
  if (!user) return refuse("user.not_found");
  const next: StaffUser = {
    ...user,
    name: input.name?.trim().slice(0, 120) ?? user.name,
    role: input.role ?? user.role,
    disabled: input.disabled ?? user.disabled,
  };
  const stops = owners.includes(user.id) && (next.role !== "owner" || next.disabled);
  if (stops && owners.length === 1) return refuse("user.last_owner");
  await writeUser(ctx, next);
  if (next.role !== user.role || next.disabled !== user.disabled) await deleteSessionsOf(ctx, user.id);
  return ok(next);
}
