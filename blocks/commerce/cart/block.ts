import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** What a visitor put aside, each line with its own form, and the way to the checkout. Works without a script. */
export default defineBlock({
  type: "commerce.cart",
  version: 1,
  category: "commerce",
  icon: "shopping-cart",
  messages,
  props: {
    title: text({ fr: "Votre panier", ar: "سلتك", en: "Your cart" }, { max: 80 }),
    order: text({ fr: "Passer la commande", ar: "أكمل الطلب", en: "Place the order" }, { max: 60 }),
  },
  data: (): CartRequest => ({ cart: true }),
  island: { tag: "v-cart", load: "idle" },
});

export interface CartRequest {
  cart: true;
}
