import { bindable, defineBlock, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** How far a cart is from free delivery. The sum is the shop's own rule; without a cart it is said as it is. */
export default defineBlock({
  type: "promo.free-shipping",
  version: 1,
  category: "promo",
  icon: "gauge",
  messages,
  props: { bar: bindable(toggle(true)) },
  data: () => ({ ask: "free-delivery" as const }),
  island: { tag: "v-free-shipping", load: "visible" },
});
