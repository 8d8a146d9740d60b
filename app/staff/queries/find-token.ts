import type { Reader } from "#app/platform/db/index.server.ts";
import { readToken } from "../model.server.ts";
import { hashSecret } from "../secrets.server.ts";
import type { ApiToken } from "../types.ts";

/** The API token a secret stands for; undefined when there is none, or it was revoked. */
export async function findToken(read: Reader, secret: string): Promise<ApiToken | undefined> {
  return secret.startsWith("vtr_") ? readToken(read, hashSecret(secret)) : undefined;
}
