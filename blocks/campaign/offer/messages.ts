import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Offre",
    runs: "Donnée seulement pendant la campagne",
    none: "À choisir",
    "prop.offer": "Offre",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "عرض",
    runs: "يُمنح خلال الحملة فقط",
    none: "للاختيار",
    "prop.offer": "العرض",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Offer",
    runs: "Given during the campaign alone",
    none: "To be chosen",
    "prop.offer": "Offer",
    "prop.variants": "Variants",
  },
});
