import type { Context } from "#app/commerce/context.ts";

/**
 * May who asks change what the shop shows? Where the shop has its pages approved, only who may approve: everybody else
 * proposes. Every way to publish, schedule or take away asks here, whichever door it came by.
 */
export function mayPublish({ actor, shop }: Pick<Context, "actor" | "shop">): boolean {
  return !shop.approvePages || actor.kind === "system" || actor.approves === true;
}
