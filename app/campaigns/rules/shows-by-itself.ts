import type { PublishedCampaign } from "../types.ts";

/** Is it in the shop, or back there by itself once there is more of what it sells? Then it is there to be stopped. */
export function showsByItself({ state, cause }: Pick<PublishedCampaign, "state" | "cause">): boolean {
  return state === "live" || (state === "paused" && cause === "stock");
}
