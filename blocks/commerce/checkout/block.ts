import { choice, defineBlock, form, product, text } from "#blocks/contract/index.ts";
import type { CheckoutRequest } from "./checkout-data.ts";
import { messages } from "./messages.ts";

/**
 * Where an order is placed: a sheet that opens over the page for whatever is bought on it, or in the page itself for one
 * product. Draws the shop's form, and posts it; prices are the server's.
 */
export default defineBlock({
  type: "commerce.checkout",
  version: 1,
  category: "commerce",
  icon: "clipboard-check",
  messages,
  props: {
    mode: choice(["popup", "inline"], "popup"),
    product: product({ current: true }, { showWhen: { prop: "mode", is: ["inline"] } }),
    form: form(null),
    title: text({ fr: "Votre commande", ar: "طلبك", en: "Your order" }, { max: 80 }),
  },
  data: ({ mode, product, form }): CheckoutRequest => ({ form, product: mode === "inline" ? product : null }),
  island: { tag: "v-checkout", load: "idle" },
});
