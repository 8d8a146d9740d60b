import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { choice, plain, words } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";
import { textProblems } from "../text-problems.ts";

/** An e-mail, to the shop or to whoever answered. */
export default defineAction({
  name: "mail",
  phase: "after",
  icon: "mail",
  props: {
    to: choice(["shop", "answerer"], "shop"),
    address: plain("", {
      max: 190,
      pattern: "^$|^[^@\\s<>\"',;:()\\\\]{1,64}@[^@\\s<>\"',;:()\\\\]{1,120}$",
      showWhen: { prop: "to", is: ["shop"] },
    }),
    subject: words(
      { fr: "Nouvelle réponse à un formulaire", ar: "جواب جديد على استمارة", en: "A new answer to a form" },
      { max: 200 },
    ),
    body: words({ fr: "{{lines}}", ar: "{{lines}}", en: "{{lines}}" }, { max: 5_000, multiline: true }),
  },
  merges: ["subject", "body"],
  forShop: ({ to }) => to === "shop",
  check: (settings) => textProblems(settings, ["subject", "body"]),
  messages: defineMessages({
    fr: {
      label: "Envoyer un e-mail",
      help: "Part par la messagerie reliée dans Réglages, Services. Le message de départ porte toutes les réponses.",
      "prop.to": "À qui",
      "prop.to.shop": "À la boutique",
      "prop.to.answerer": "À la personne qui a répondu",
      "prop.address": "Adresse",
      "prop.subject": "Objet",
      "prop.body": "Message",
    },
    ar: {
      label: "إرسال بريد إلكتروني",
      help: "يُرسل عبر البريد المرتبط في الإعدادات، الخدمات. الرسالة الأولى تحمل كل الأجوبة.",
      "prop.to": "إلى من",
      "prop.to.shop": "إلى المتجر",
      "prop.to.answerer": "إلى من أجاب",
      "prop.address": "العنوان",
      "prop.subject": "الموضوع",
      "prop.body": "الرسالة",
    },
    en: {
      label: "Send an e-mail",
      help: "Sent by the mail service joined in Settings, Services. The message begins with all answers in it.",
      "prop.to": "To whom",
      "prop.to.shop": "To the shop",
      "prop.to.answerer": "To whoever answered",
      "prop.address": "Address",
      "prop.subject": "Subject",
      "prop.body": "Message",
    },
  }),
});
