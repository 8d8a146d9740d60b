import { money, object, oneVariant, whole } from "../arguments.ts";
import { reward } from "../rule.ts";

/** Delivery for nothing, or for so much less. */
export const freeShipping = reward<{ max?: number }>({
  code: "free-shipping",
  args: object({ max: money() }, ["max"]),
  stage: "delivery",
  shipping: (price, { max }) => Math.min(price, max ?? price),
});

/** An article as a present, as long as there is stock of it. */
export const gift = reward<{ variant: string; quantity: number }>({
  code: "gift",
  args: object({ variant: oneVariant(), quantity: whole(1, 100) }),
  stage: "article",
  adds: ({ variant, quantity }) => ({ variantId: variant, quantity, price: 0, ticked: false }),
});

/** One more article at a price of its own, added with one tick in the form. */
export const orderBump = reward<{ variant: string; price: number }>({
  code: "order-bump",
  args: object({ variant: oneVariant(), price: money() }),
  stage: "article",
  adds: ({ variant, price }) => ({ variantId: variant, quantity: 1, price, ticked: true }),
});
