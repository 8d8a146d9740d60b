import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { defineAction } from "../define-action.ts";

/** Somebody to call back, in the list of leads. */
export default defineAction({
  name: "lead",
  phase: "after",
  icon: "user-plus",
  props: {},
  messages: defineMessages({
    fr: {
      label: "Créer un contact à rappeler",
      help: "Dans « À relancer », dès qu’un téléphone ou un e-mail a été laissé, avec les articles choisis.",
    },
    ar: { label: "إنشاء جهة للاتصال", help: "في «طلبات لم تكتمل»، متى تُرك هاتف أو بريد، مع المنتجات المختارة." },
    en: {
      label: "Create a lead",
      help: "In Unfinished orders, where a phone or an e-mail was left, with the articles that were chosen.",
    },
  }),
});
