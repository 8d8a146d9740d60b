import { describe, expect, test } from "vitest";
import { CONDITION_KINDS, UNCHOSEN } from "#runtime/document/conditions.ts";
import { chosenProduct, freshCondition, isAtDoor, kindsOf } from "./fresh-condition.ts";

const node = (type: string) => ({ id: "one", type, props: {} });

describe("what a campaign is asked of at the shop's door", () => {
  test("it and its pieces are asked there; the blocks of a message stand on a page", () => {
    const asked = ["campaign.campaign", "campaign.price", "content.heading"].filter((type) => isAtDoor(node(type)));
    expect(asked).toEqual(["campaign.campaign", "campaign.price"]);
  });

  test("no campaign is asked there, unless somebody did already", () => {
    expect(kindsOf(false, "locale")).toEqual(CONDITION_KINDS);
    const without = CONDITION_KINDS.filter((kind) => !["campaign", "variant"].includes(kind));
    expect(kindsOf(true, "locale")).toEqual(without);
    expect(kindsOf(true, "variant")).toEqual(CONDITION_KINDS.filter((kind) => kind !== "campaign"));
  });

  test("a product is to be chosen there, and is the page's elsewhere", () => {
    for (const kind of ["stock", "cart-product"] as const) {
      expect(freshCondition(kind, "fr", true)).toMatchObject({ product: { id: UNCHOSEN } });
      expect(freshCondition(kind, "fr", false)).toMatchObject({ product: { current: true } });
    }
    expect([chosenProduct({ id: UNCHOSEN }), chosenProduct({ id: "vase" })]).toEqual([null, { id: "vase" }]);
  });
});
