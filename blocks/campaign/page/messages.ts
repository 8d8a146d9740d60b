import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Page",
    at: "à son adresse",
    in: "à la place de « {page} »",
    none: "À choisir",
    gone: "N’existe plus",
    "prop.document": "Page montrée",
    "prop.instead": "À la place de (vide : à son adresse)",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "صفحة",
    at: "في عنوانها",
    in: "مكان «{page}»",
    none: "للاختيار",
    gone: "لم يعد موجودًا",
    "prop.document": "الصفحة المعروضة",
    "prop.instead": "مكان (فارغ: في عنوانها)",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Page",
    at: "at its own address",
    in: "in the place of “{page}”",
    none: "To be chosen",
    gone: "No longer there",
    "prop.document": "Page shown",
    "prop.instead": "In the place of (empty: at its own address)",
    "prop.variants": "Variants",
  },
});
