import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Prix",
    none: "À choisir",
    gone: "N’existe plus",
    "prop.product": "Produit",
    "prop.sku": "Référence d’une seule variante (vide : toutes)",
    "prop.price": "Prix pendant la campagne",
    "prop.variants": "Variantes",
  },
  ar: {
    label: "ثمن",
    none: "للاختيار",
    gone: "لم يعد موجودًا",
    "prop.product": "المنتج",
    "prop.sku": "مرجع نسخة واحدة (فارغ: الكل)",
    "prop.price": "الثمن خلال الحملة",
    "prop.variants": "النسخ",
  },
  en: {
    label: "Price",
    none: "To be chosen",
    gone: "No longer there",
    "prop.product": "Product",
    "prop.sku": "Reference of one variant (empty: all)",
    "prop.price": "Price during the campaign",
    "prop.variants": "Variants",
  },
});
