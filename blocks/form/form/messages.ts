import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Formulaire",
    "slot.fields": "Champs",
    "prop.submit": "Texte du bouton d’envoi",
    "prop.note": "Mention sous le bouton",
  },
  ar: {
    label: "استمارة",
    "slot.fields": "الخانات",
    "prop.submit": "نص زر الإرسال",
    "prop.note": "ملاحظة تحت الزر",
  },
  en: {
    label: "Form",
    "slot.fields": "Fields",
    "prop.submit": "Text of the send button",
    "prop.note": "Note under the button",
  },
});
