import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Étape",
    "slot.fields": "Champs",
    "prop.title": "Titre",
    "prop.note": "Texte sous le titre",
    "prop.next": "Texte du bouton",
  },
  ar: {
    label: "خطوة",
    "slot.fields": "الخانات",
    "prop.title": "العنوان",
    "prop.note": "نص تحت العنوان",
    "prop.next": "نص الزر",
  },
  en: {
    label: "Step",
    "slot.fields": "Fields",
    "prop.title": "Title",
    "prop.note": "Text under the title",
    "prop.next": "Text of the button",
  },
});
