import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { bareWords, fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...bareWords.fr,
    label: "Tableau",
    "prop.rows": "Lignes",
    "prop.rows.value": "Nom technique",
    "prop.rows.label": "Texte",
    "prop.columns": "Colonnes",
    "prop.columns.value": "Valeur envoyée",
    "prop.columns.label": "Texte",
    "prop.several": "Plusieurs réponses par ligne",
    "prop.every": "Chaque ligne est obligatoire",
  },
  ar: {
    ...fieldWords.ar,
    ...bareWords.ar,
    label: "جدول",
    "prop.rows": "الأسطر",
    "prop.rows.value": "الاسم التقني",
    "prop.rows.label": "النص",
    "prop.columns": "الأعمدة",
    "prop.columns.value": "القيمة المرسلة",
    "prop.columns.label": "النص",
    "prop.several": "عدة أجوبة في السطر",
    "prop.every": "كل سطر إلزامي",
  },
  en: {
    ...fieldWords.en,
    ...bareWords.en,
    label: "Table",
    "prop.rows": "Rows",
    "prop.rows.value": "Technical name",
    "prop.rows.label": "Text",
    "prop.columns": "Columns",
    "prop.columns.value": "Value sent",
    "prop.columns.label": "Text",
    "prop.several": "Several answers a row",
    "prop.every": "Every row is needed",
  },
});
