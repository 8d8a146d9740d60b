import type { Claim, LocationLevel } from "../types.ts";

export interface ShelfPick extends Claim {
  locationId: string;
}

/**
 * Where a parcel's goods are taken from: the first location that has all of it; else each article from the first that
 * has some. What nobody has (sold beyond the count) is taken from the first: its figure then says what is owed.
 * @param locations those that parcels leave from, the preferred one first; at least one
 */
export function chooseShelves(
  claims: readonly Claim[],
  locations: readonly { id: string }[],
  levels: readonly LocationLevel[],
): ShelfPick[] {
  const there = new Map(levels.map((level) => [`${level.locationId} ${level.variantId}`, level.onHand]));
  const left = (locationId: string, variantId: string) => Math.max(0, there.get(`${locationId} ${variantId}`) ?? 0);
  const first = locations[0]?.id;
  if (first === undefined) throw new Error("Parcels leave from nowhere");
  const whole = locations.find(({ id }) => claims.every((claim) => left(id, claim.variantId) >= claim.quantity));
  if (whole) return claims.map((claim) => ({ ...claim, locationId: whole.id }));
  return claims.flatMap(({ variantId, quantity }) => {
    const picks: ShelfPick[] = [];
    let open = quantity;
    for (const { id } of locations) {
      const taken = Math.min(open, left(id, variantId));
      if (taken > 0) picks.push({ variantId, quantity: taken, locationId: id });
      open -= taken;
    }
    const owed = picks.find((pick) => pick.locationId === first);
    if (open > 0 && owed) owed.quantity += open;
    else if (open > 0) picks.push({ variantId, quantity: open, locationId: first });
    return picks;
  });
}
