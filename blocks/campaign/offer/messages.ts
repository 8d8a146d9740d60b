import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Offre",
    runs: "Donnée seulement pendant la campagne",
    none: "À choisir",
    gone: "N’existe plus",
    "prop.offer": "Offre",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "عرض",
    runs: "يُمنح خلال الحملة فقط",
    none: "للاختيار",
    gone: "لم يعد موجودًا",
    "prop.offer": "العرض",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Offer",
    runs: "Given during the campaign alone",
    none: "To be chosen",
    gone: "No longer there",
    "prop.offer": "Offer",
    "prop.variants": "Variants",
  },
});
