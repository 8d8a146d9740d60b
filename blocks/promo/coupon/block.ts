import { defineBlock, plain, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A code to type into the order. Shown only while the engine would take it; its end is the code's own. */
export default defineBlock({
  type: "promo.coupon",
  version: 1,
  category: "promo",
  icon: "ticket-percent",
  messages,
  props: {
    code: plain("", { max: 40, pattern: "^[A-Za-z0-9_-]*$" }),
    title: text(
      { fr: "10 % sur votre première commande", ar: "10٪ على أول طلب لك", en: "10 % off your first order" },
      { max: 120 },
    ),
    note: text(
      {
        fr: "À écrire dans le formulaire de commande.",
        ar: "اكتبه في استمارة الطلب.",
        en: "Type it into the order form.",
      },
      { max: 200 },
    ),
  },
  data: ({ code }): { code: string } | null => (code === "" ? null : { code }),
  island: { tag: "v-coupon", load: "visible" },
});
