import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Formulaire",
    empty: "Choisissez un formulaire publié qui demande un téléphone ou un e-mail.",
    "prop.form": "Formulaire",
    "prop.title": "Titre",
    "prop.thanks": "Après l’envoi",
  },
  ar: {
    label: "استمارة",
    empty: "اختر استمارة منشورة تطلب هاتفا أو بريدا إلكترونيا.",
    "prop.form": "الاستمارة",
    "prop.title": "العنوان",
    "prop.thanks": "بعد الإرسال",
  },
  en: {
    label: "Form",
    empty: "Choose a published form that asks for a phone or an e-mail.",
    "prop.form": "Form",
    "prop.title": "Title",
    "prop.thanks": "Once it is sent",
  },
});
