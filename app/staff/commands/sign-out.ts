import { deleteSession } from "../model.server.ts";
import { hashSecret } from "../secrets.server.ts";
import type { StaffContext } from "../types.ts";

/** Ends the session at the server: a copy of the cookie opens nothing any more. */
export async function signOut(ctx: StaffContext, secret: string): Promise<void> {
  await deleteSession(ctx, hashSecret(secret));
}
