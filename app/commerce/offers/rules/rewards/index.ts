import type { Reward } from "../rule.ts";
import { buyXGetY } from "./buy-x-get-y.ts";
import { freeShipping, gift, orderBump } from "./extras.ts";
import { amountOff, percentOff, unitPrice } from "./prices.ts";
import { quantityTiers } from "./quantity-tiers.ts";

/** Every reward an offer may give. Adding one is adding an entry, and its words. */
export const rewards: ReadonlyMap<string, Reward> = new Map(
  [percentOff, amountOff, unitPrice, quantityTiers, buyXGetY, freeShipping, gift, orderBump].map((each) => [
    each.code,
    each,
  ]),
);
