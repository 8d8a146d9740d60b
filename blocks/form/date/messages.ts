import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Date ou heure",
    "prop.asks": "Ce qui est demandé",
    "prop.asks.date": "Un jour",
    "prop.asks.time": "Une heure",
    "prop.asks.datetime": "Les deux",
    "prop.earliest": "Au plus tôt",
    "prop.latest": "Au plus tard",
  },
  ar: {
    ...fieldWords.ar,
    label: "تاريخ أو ساعة",
    "prop.asks": "ما المطلوب",
    "prop.asks.date": "يوم",
    "prop.asks.time": "ساعة",
    "prop.asks.datetime": "كلاهما",
    "prop.earliest": "أقرب موعد",
    "prop.latest": "أبعد موعد",
  },
  en: {
    ...fieldWords.en,
    label: "Date or time",
    "prop.asks": "What is asked",
    "prop.asks.date": "A day",
    "prop.asks.time": "A time",
    "prop.asks.datetime": "Both",
    "prop.earliest": "Earliest",
    "prop.latest": "Latest",
  },
});
