import type { Reader } from "#app/platform/db/index.server.ts";
import { readLink } from "../model.server.ts";
import { hashSecret } from "../secrets.server.ts";
import type { StaffUser } from "../types.ts";

/** Whom a one-time link is for, while it can still be used. Looking does not use it up: mail scanners look too. */
export async function findLink(read: Reader, secret: string, now: number): Promise<StaffUser | undefined> {
  return readLink(read, hashSecret(secret), now);
}
