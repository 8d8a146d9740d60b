import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Groupe",
    "slot.fields": "Champs",
    "prop.title": "Titre",
    "prop.note": "Texte sous le titre",
    "prop.outlined": "Encadré",
  },
  ar: {
    label: "مجموعة",
    "slot.fields": "الخانات",
    "prop.title": "العنوان",
    "prop.note": "نص تحت العنوان",
    "prop.outlined": "بإطار",
  },
  en: {
    label: "Group",
    "slot.fields": "Fields",
    "prop.title": "Title",
    "prop.note": "Text under the title",
    "prop.outlined": "Outlined",
  },
});
