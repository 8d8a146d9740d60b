import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { bareWords, fieldWords, placeholderWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...bareWords.fr,
    label: "Textes courts",
    "prop.rows": "Lignes",
    "prop.rows.value": "Nom technique",
    "prop.rows.label": "Texte",
    "prop.rows.placeholder": placeholderWords.fr["prop.placeholder"],
    "prop.every": "Chaque ligne est obligatoire",
  },
  ar: {
    ...fieldWords.ar,
    ...bareWords.ar,
    label: "نصوص قصيرة",
    "prop.rows": "الأسطر",
    "prop.rows.value": "الاسم التقني",
    "prop.rows.label": "النص",
    "prop.rows.placeholder": placeholderWords.ar["prop.placeholder"],
    "prop.every": "كل سطر إلزامي",
  },
  en: {
    ...fieldWords.en,
    ...bareWords.en,
    label: "Short texts",
    "prop.rows": "Lines",
    "prop.rows.value": "Technical name",
    "prop.rows.label": "Text",
    "prop.rows.placeholder": placeholderWords.en["prop.placeholder"],
    "prop.every": "Every line is needed",
  },
});
