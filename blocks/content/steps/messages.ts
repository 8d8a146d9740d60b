import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Étapes",
    empty: "Ajoutez une étape.",
    "prop.items": "Étapes",
    "prop.items.icon": "Icône (vide : le numéro)",
    "prop.items.title": "Titre",
    "prop.items.text": "Texte",
    "prop.layout": "Disposition",
    "prop.layout.row": "En ligne",
    "prop.layout.column": "En colonne",
  },
  ar: {
    label: "خطوات",
    empty: "أضف خطوة.",
    "prop.items": "الخطوات",
    "prop.items.icon": "الأيقونة (فارغ: الرقم)",
    "prop.items.title": "العنوان",
    "prop.items.text": "النص",
    "prop.layout": "الترتيب",
    "prop.layout.row": "أفقي",
    "prop.layout.column": "عمودي",
  },
  en: {
    label: "Steps",
    empty: "Add a step.",
    "prop.items": "Steps",
    "prop.items.icon": "Icon (empty: the number)",
    "prop.items.title": "Title",
    "prop.items.text": "Text",
    "prop.layout": "Layout",
    "prop.layout.row": "In a row",
    "prop.layout.column": "In a column",
  },
});
