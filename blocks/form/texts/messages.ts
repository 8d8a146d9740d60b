import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { bareWords, fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...bareWords.fr,
    label: "Textes courts",
    "prop.rows": "Lignes",
    "prop.rows.value": "Nom technique",
    "prop.rows.label": "Texte",
    "prop.every": "Chaque ligne est obligatoire",
  },
  ar: {
    ...fieldWords.ar,
    ...bareWords.ar,
    label: "نصوص قصيرة",
    "prop.rows": "الأسطر",
    "prop.rows.value": "الاسم التقني",
    "prop.rows.label": "النص",
    "prop.every": "كل سطر إلزامي",
  },
  en: {
    ...fieldWords.en,
    ...bareWords.en,
    label: "Short texts",
    "prop.rows": "Lines",
    "prop.rows.value": "Technical name",
    "prop.rows.label": "Text",
    "prop.every": "Every line is needed",
  },
});
