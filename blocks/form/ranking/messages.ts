import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { bareWords, fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...bareWords.fr,
    label: "Classement",
    "prop.options": "Réponses",
    "prop.options.value": "Valeur envoyée",
    "prop.options.label": "Texte",
    choose: "Choisir…",
  },
  ar: {
    ...fieldWords.ar,
    ...bareWords.ar,
    label: "ترتيب",
    "prop.options": "الأجوبة",
    "prop.options.value": "القيمة المرسلة",
    "prop.options.label": "النص",
    choose: "اختر…",
  },
  en: {
    ...fieldWords.en,
    ...bareWords.en,
    label: "Ranking",
    "prop.options": "Answers",
    "prop.options.value": "Value sent",
    "prop.options.label": "Text",
    choose: "Choose…",
  },
});
