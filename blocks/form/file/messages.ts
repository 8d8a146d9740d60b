import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Fichier ou photo",
    "prop.takes": "Ce qui est accepté",
    "prop.takes.images": "Des photos",
    "prop.takes.documents": "Photos et PDF",
    "prop.takes.any": "Tout fichier sûr",
    "prop.most": "Fichiers au plus",
    "prop.megabytes": "Taille au plus",
  },
  ar: {
    ...fieldWords.ar,
    label: "ملف أو صورة",
    "prop.takes": "ما يُقبل",
    "prop.takes.images": "صور",
    "prop.takes.documents": "صور وملفات PDF",
    "prop.takes.any": "أي ملف آمن",
    "prop.most": "أقصى عدد",
    "prop.megabytes": "أقصى حجم",
  },
  en: {
    ...fieldWords.en,
    label: "File or photo",
    "prop.takes": "What is taken",
    "prop.takes.images": "Photos",
    "prop.takes.documents": "Photos and PDF",
    "prop.takes.any": "Any safe file",
    "prop.most": "Files at most",
    "prop.megabytes": "Size at most",
  },
});
