import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { choice, plain, words } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";
import { textProblems } from "../text-problems.ts";

/** A WhatsApp message: a template that Meta has approved, or, to a number that wrote lately, plain words. */
export default defineAction({
  name: "whatsapp",
  phase: "after",
  icon: "message-circle",
  props: {
    to: choice(["shop", "answerer"], "shop"),
    template: plain("", { max: 512, pattern: "^[a-z0-9_]*$" }),
    language: plain("", { max: 5, pattern: "^$|^[a-z]{2}(_[A-Z]{2})?$", advanced: true }),
    text: words({ fr: "{{lines}}", ar: "{{lines}}", en: "{{lines}}" }, { max: 2_000, multiline: true }),
  },
  merges: ["text"],
  forShop: ({ to }) => to === "shop",
  check: (settings) => textProblems(settings, ["text"]),
  messages: defineMessages({
    fr: {
      label: "Envoyer un WhatsApp",
      help: "Part par le service WhatsApp relié. Avec un modèle, chaque ligne du texte est une de ses variables.",
      "prop.to": "À qui",
      "prop.to.shop": "À la boutique",
      "prop.to.answerer": "À la personne qui a répondu",
      "prop.template": "Modèle approuvé par Meta",
      "prop.language": "Langue du modèle (vide : celle de qui le lit)",
      "prop.text": "Texte, ou variables du modèle",
    },
    ar: {
      label: "إرسال واتساب",
      help: "يُرسل عبر خدمة واتساب المرتبطة. مع نموذج، كل سطر من النص متغير من متغيراته.",
      "prop.to": "إلى من",
      "prop.to.shop": "إلى المتجر",
      "prop.to.answerer": "إلى من أجاب",
      "prop.template": "نموذج وافقت عليه ميتا",
      "prop.language": "لغة النموذج (فارغ: لغة من يقرؤه)",
      "prop.text": "النص، أو متغيرات النموذج",
    },
    en: {
      label: "Send a WhatsApp message",
      help: "Sent by the WhatsApp service that is joined. With a template, each line of the text is one of its variables.",
      "prop.to": "To whom",
      "prop.to.shop": "To the shop",
      "prop.to.answerer": "To whoever answered",
      "prop.template": "Template approved by Meta",
      "prop.language": "Language of the template (empty: that of who reads it)",
      "prop.text": "Text, or the template’s variables",
    },
  }),
});
