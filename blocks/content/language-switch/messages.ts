import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Choix de la langue",
    empty: "La boutique parle une seule langue.",
    "prop.sign": "Globe",
    "prop.align": "Alignement",
    "prop.align.start": "Au début",
    "prop.align.center": "Au centre",
    "prop.align.end": "À la fin",
    language: "Langue",
  },
  ar: {
    label: "اختيار اللغة",
    empty: "المتجر بلغة واحدة فقط.",
    "prop.sign": "كرة أرضية",
    "prop.align": "المحاذاة",
    "prop.align.start": "في البداية",
    "prop.align.center": "في الوسط",
    "prop.align.end": "في النهاية",
    language: "اللغة",
  },
  en: {
    label: "Language switch",
    empty: "The shop speaks one language only.",
    "prop.sign": "Globe",
    "prop.align": "Alignment",
    "prop.align.start": "At the start",
    "prop.align.center": "Centred",
    "prop.align.end": "At the end",
    language: "Language",
  },
});
