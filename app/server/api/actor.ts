import type { Actor } from "#app/commerce/context.ts";
import { type ApiToken, tokenMay } from "#app/staff/index.server.ts";

/** Timelines and ledgers keep which token did it. */
export function actorOf(token: ApiToken): Actor {
  const approves = tokenMay(token, "publish") && ({ approves: true } as const);
  return { kind: "token", id: token.id, name: token.name, ...approves };
}
