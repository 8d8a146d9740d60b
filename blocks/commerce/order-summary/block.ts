import { defineBlock, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The order a thank-you page is about: its number, what is in it, what it costs, where it goes. */
export default defineBlock({
  type: "commerce.order-summary",
  version: 1,
  category: "commerce",
  icon: "receipt-text",
  messages,
  props: { recipient: toggle(true) },
  data: () => ({ ask: "order" as const }),
});
