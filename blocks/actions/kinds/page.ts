import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { link } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";

/** A page of the shop that says thank you. */
export default defineAction({
  name: "page",
  phase: "reply",
  icon: "file-check",
  props: { page: link({ kind: "home" }) },
  messages: defineMessages({
    fr: {
      label: "Montrer une page de remerciement",
      help: "Une page publiée de la boutique, à la place du mot de remerciement.",
      "prop.page": "Page",
    },
    ar: {
      label: "عرض صفحة شكر",
      help: "صفحة منشورة من المتجر، مكان كلمة الشكر.",
      "prop.page": "الصفحة",
    },
    en: {
      label: "Show a thank-you page",
      help: "A published page of the shop, in place of the words of thanks.",
      "prop.page": "Page",
    },
  }),
});
