import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Questions fréquentes",
    empty: "Ajoutez une première question.",
    "prop.items": "Questions",
    "prop.items.question": "Question",
    "prop.items.answer": "Réponse",
    "prop.firstOpen": "Première réponse ouverte",
  },
  ar: {
    label: "أسئلة شائعة",
    empty: "أضف أول سؤال.",
    "prop.items": "الأسئلة",
    "prop.items.question": "السؤال",
    "prop.items.answer": "الجواب",
    "prop.firstOpen": "الجواب الأول مفتوح",
  },
  en: {
    label: "Frequent questions",
    empty: "Add a first question.",
    "prop.items": "Questions",
    "prop.items.question": "Question",
    "prop.items.answer": "Answer",
    "prop.firstOpen": "First answer open",
  },
});
