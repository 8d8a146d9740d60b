import { createHash } from "node:crypto";
import type { Reader } from "#app/platform/db/index.server.ts";

/** Tokens are stored hashed: who reads the database opens nobody's cart. */
export function cartHash(token: string): string {
  return createHash("sha256").update(`cart:${token}`).digest("hex");
}

export async function findCartId(read: Reader, token: string): Promise<string | undefined> {
  const row = await read.one<{ id: string }>("SELECT id FROM carts WHERE token_hash = ?", [cartHash(token)]);
  return row?.id;
}
