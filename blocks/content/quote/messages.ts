import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Citation",
    empty: "Écrivez la citation.",
    "prop.words": "Texte",
    "prop.author": "Auteur",
    "prop.role": "Qui est-ce ?",
    "prop.look": "Style",
    "prop.look.display": "Grand",
    "prop.look.line": "Avec un trait",
  },
  ar: {
    label: "اقتباس",
    empty: "اكتب الاقتباس.",
    "prop.words": "النص",
    "prop.author": "صاحب القول",
    "prop.role": "من هو؟",
    "prop.look": "النمط",
    "prop.look.display": "كبير",
    "prop.look.line": "مع خط جانبي",
  },
  en: {
    label: "Quote",
    empty: "Write the quote.",
    "prop.words": "Words",
    "prop.author": "Author",
    "prop.role": "Who is it?",
    "prop.look": "Style",
    "prop.look.display": "Large",
    "prop.look.line": "With a line",
  },
});
