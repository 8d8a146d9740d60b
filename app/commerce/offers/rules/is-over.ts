import type { Offer } from "../types.ts";

/** Its dates have passed at `now` (epoch ms). */
export function isOver({ conditions }: Pick<Offer, "conditions">, now: number): boolean {
  return conditions.some(
    ({ code, args }) => code === "dates" && typeof args.until === "string" && now >= Date.parse(args.until),
  );
}
