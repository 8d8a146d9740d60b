import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { StaffContext } from "../types.ts";
import { deleteView } from "../views.server.ts";

/** Forgets a view of one's own, or one of everybody's. */
export async function removeView(ctx: StaffContext, userId: string, id: string): Promise<Result<null>> {
  return (await deleteView(ctx, id, userId)) ? ok(null) : refuse("views.not_found", {});
}
