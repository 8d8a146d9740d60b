import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Choix",
    "prop.options": "Réponses",
    "prop.options.value": "Valeur envoyée",
    "prop.options.label": "Texte",
    "prop.look": "Présentation",
    "prop.look.pills": "Pastilles",
    "prop.look.list": "Liste déroulante",
    choose: "Choisir…",
  },
  ar: {
    ...fieldWords.ar,
    label: "اختيار",
    "prop.options": "الأجوبة",
    "prop.options.value": "القيمة المرسلة",
    "prop.options.label": "النص",
    "prop.look": "الشكل",
    "prop.look.pills": "أزرار",
    "prop.look.list": "قائمة منسدلة",
    choose: "اختر…",
  },
  en: {
    ...fieldWords.en,
    label: "Choice",
    "prop.options": "Answers",
    "prop.options.value": "Value sent",
    "prop.options.label": "Text",
    "prop.look": "Look",
    "prop.look.pills": "Pills",
    "prop.look.list": "Drop-down list",
    choose: "Choose…",
  },
});
