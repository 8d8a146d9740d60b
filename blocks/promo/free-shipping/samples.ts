import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  page: { subject: {} },
  cart: { subject: { wanted: { variant: "", quantity: 1, cart: [{ key: "1", variant: "oil-1", quantity: 2 }] } } },
});
