import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Where an order is, for whoever knows its number and the phone it was placed with. Shows no name and no address. */
export default defineBlock({
  type: "commerce.order-tracking",
  version: 1,
  category: "commerce",
  icon: "map-pinned",
  messages,
  props: {
    title: text({ fr: "Suivre ma commande", ar: "تتبع طلبي", en: "Track my order" }, { max: 120 }),
    hint: text(
      {
        fr: "Le numéro est dans le message reçu après la commande.",
        ar: "الرقم في الرسالة التي توصلت بها بعد الطلب.",
        en: "The number is in the message you got after ordering.",
      },
      { max: 200 },
    ),
  },
  data: () => ({ ask: "tracking" as const }),
});
