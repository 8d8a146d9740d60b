import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Note",
    star: "{count} sur {most}",
    "prop.look": "Présentation",
    "prop.look.numbers": "Chiffres",
    "prop.look.stars": "Étoiles",
    "prop.from": "De",
    "prop.to": "À",
    "prop.step": "De combien en combien",
    "prop.low": "Mot du bas",
    "prop.high": "Mot du haut",
  },
  ar: {
    ...fieldWords.ar,
    label: "تقييم",
    star: "{count} من {most}",
    "prop.look": "الشكل",
    "prop.look.numbers": "أرقام",
    "prop.look.stars": "نجوم",
    "prop.from": "من",
    "prop.to": "إلى",
    "prop.step": "مقدار الخطوة",
    "prop.low": "كلمة البداية",
    "prop.high": "كلمة النهاية",
  },
  en: {
    ...fieldWords.en,
    label: "Scale",
    star: "{count} of {most}",
    "prop.look": "Look",
    "prop.look.numbers": "Numbers",
    "prop.look.stars": "Stars",
    "prop.from": "From",
    "prop.to": "To",
    "prop.step": "In steps of",
    "prop.low": "Word at the low end",
    "prop.high": "Word at the high end",
  },
});
