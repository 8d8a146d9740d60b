import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Oui ou non",
    "prop.look": "Présentation",
    "prop.look.buttons": "Deux boutons",
    "prop.look.box": "Case à cocher",
    "prop.yes": "Mot pour oui",
    "prop.no": "Mot pour non",
    "prop.accept": "Il faut dire oui",
    "prop.yesValue": "Valeur de oui",
    "prop.noValue": "Valeur de non",
  },
  ar: {
    ...fieldWords.ar,
    label: "نعم أو لا",
    "prop.look": "الشكل",
    "prop.look.buttons": "زران",
    "prop.look.box": "خانة",
    "prop.yes": "كلمة نعم",
    "prop.no": "كلمة لا",
    "prop.accept": "القبول ضروري",
    "prop.yesValue": "قيمة نعم",
    "prop.noValue": "قيمة لا",
  },
  en: {
    ...fieldWords.en,
    label: "Yes or no",
    "prop.look": "Look",
    "prop.look.buttons": "Two buttons",
    "prop.look.box": "A box to tick",
    "prop.yes": "Word for yes",
    "prop.no": "Word for no",
    "prop.accept": "Yes is needed",
    "prop.yesValue": "Value of yes",
    "prop.noValue": "Value of no",
  },
});
