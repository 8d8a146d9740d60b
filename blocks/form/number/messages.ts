import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords, placeholderWords, uniqueWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...placeholderWords.fr,
    ...uniqueWords.fr,
    label: "Nombre",
    "prop.look": "Présentation",
    "prop.look.number": "Nombre",
    "prop.look.money": "Montant",
    "prop.least": "Au moins",
    "prop.most": "Au plus",
    "prop.whole": "Sans virgule",
    "prop.unit": "Unité",
  },
  ar: {
    ...fieldWords.ar,
    ...placeholderWords.ar,
    ...uniqueWords.ar,
    label: "عدد",
    "prop.look": "الشكل",
    "prop.look.number": "عدد",
    "prop.look.money": "مبلغ",
    "prop.least": "على الأقل",
    "prop.most": "على الأكثر",
    "prop.whole": "بلا فاصلة",
    "prop.unit": "الوحدة",
  },
  en: {
    ...fieldWords.en,
    ...placeholderWords.en,
    ...uniqueWords.en,
    label: "Number",
    "prop.look": "Look",
    "prop.look.number": "Number",
    "prop.look.money": "Amount",
    "prop.least": "At least",
    "prop.most": "At most",
    "prop.whole": "Whole",
    "prop.unit": "Unit",
  },
});
