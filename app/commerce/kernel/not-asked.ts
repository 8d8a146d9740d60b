/** Stands in an order where the shop's form did not ask for what every order has a place for: a name, a street, a town. */
export const NOT_ASKED = "-";

/** A part of an address as people read it: nothing where it was not asked for. */
export function askedPart(part: string): string {
  return part === NOT_ASKED ? "" : part;
}
