import type { Actor } from "#app/commerce/context.ts";
import type { ApiToken } from "#app/staff/index.server.ts";

/** Timelines and ledgers keep which token did it. */
export function actorOf(token: ApiToken): Actor {
  return { kind: "token", id: token.id, name: token.name };
}
