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
    note: text({}, { max: 200 }),
  },
  slots: { fields: { accepts: ["form", "content"] } },
});
