import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The root of a form document. What is sent, and where to, is its host's business (a checkout, a contact page). */
export default defineBlock({
  type: "form.form",
  version: 1,
  category: "form",
  icon: "text-cursor-input",
  hidden: true,
  messages,
  props: {
    submit: text({ fr: "Confirmer la commande", ar: "تأكيد الطلب", en: "Confirm the order" }, { max: 60 }),
    note: text(
      {
        fr: "Rien à payer maintenant : vous réglez à la livraison.",
        ar: "لا تدفع شيئا الآن: الدفع عند الاستلام.",
        en: "Nothing to pay now: you pay at the door.",
      },
      { max: 200 },
    ),
  },
  slots: { fields: { accepts: ["form", "content"] } },
});
