import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    waiting: "Pas de réseau : vos réponses sont gardées et partiront toutes seules dès qu’il revient.",
    closed: "Ce formulaire n’est pas ouvert en ce moment.",
    refused: "Cela n’a pas pu être envoyé. Vos réponses sont encore là : essayez de nouveau.",
    label: "Formulaire",
    empty: "Choisissez un formulaire publié.",
    "prop.form": "Formulaire",
    "prop.title": "Titre",
    "prop.thanks": "Après l’envoi",
  },
  ar: {
    waiting: "لا توجد شبكة: أجوبتك محفوظة وستُرسل تلقائيا عند عودتها.",
    closed: "هذه الاستمارة غير مفتوحة حاليا.",
    refused: "تعذر الإرسال. أجوبتك ما زالت هنا: حاول من جديد.",
    label: "استمارة",
    empty: "اختر استمارة منشورة.",
    "prop.form": "الاستمارة",
    "prop.title": "العنوان",
    "prop.thanks": "بعد الإرسال",
  },
  en: {
    waiting: "No network: your answers are kept and will be sent by themselves as soon as it is back.",
    closed: "This form is not open at the moment.",
    refused: "This could not be sent. Your answers are still here: try again.",
    label: "Form",
    empty: "Choose a published form.",
    "prop.form": "Form",
    "prop.title": "Title",
    "prop.thanks": "Once it is sent",
  },
});
