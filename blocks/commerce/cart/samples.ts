import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  full: { subject: { wanted: { variant: "", quantity: 1, cart: [{ key: "1", variant: "vase-1", quantity: 2 }] } } },
  empty: { subject: {} },
});
