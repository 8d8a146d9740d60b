import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseShelves } from "./choose-shelves.ts";

const locations = [{ id: "shop" }, { id: "depot" }, { id: "attic" }];
const variants = ["a", "b", "c"];
const level = fc.record({
  variantId: fc.constantFrom(...variants),
  locationId: fc.constantFrom(...locations.map(({ id }) => id)),
  onHand: fc.integer({ min: -3, max: 9 }),
  quarantined: fc.constant(0),
});
const levels = fc.uniqueArray(level, { selector: (each) => `${each.variantId} ${each.locationId}` });
const claims = fc.uniqueArray(
  fc.record({ variantId: fc.constantFrom(...variants), quantity: fc.integer({ min: 1, max: 20 }) }),
  { selector: (each) => each.variantId },
);

test("every unit is taken from somewhere, and no shelf but the first gives more than it has", () => {
  fc.assert(
    fc.property(claims, levels, (wanted, there) => {
      const picks = chooseShelves(wanted, locations, there);
      for (const { variantId, quantity } of wanted) {
        const taken = picks.filter((pick) => pick.variantId === variantId);
        expect(taken.reduce((sum, pick) => sum + pick.quantity, 0)).toBe(quantity);
      }
      for (const { variantId, locationId, quantity } of picks.filter((pick) => pick.locationId !== "shop")) {
        const has = there.find((each) => each.variantId === variantId && each.locationId === locationId)?.onHand ?? 0;
        expect(quantity).toBeLessThanOrEqual(has);
      }
    }),
  );
});

test("a parcel is not split where one location has all of it", () => {
  const there = [
    { variantId: "a", locationId: "shop", onHand: 5, quarantined: 0 },
    { variantId: "a", locationId: "depot", onHand: 5, quarantined: 0 },
    { variantId: "b", locationId: "depot", onHand: 5, quarantined: 0 },
  ];
  const wanted = [
    { variantId: "a", quantity: 2 },
    { variantId: "b", quantity: 1 },
  ];
  expect(chooseShelves(wanted, locations, there).map((pick) => pick.locationId)).toEqual(["depot", "depot"]);
});
