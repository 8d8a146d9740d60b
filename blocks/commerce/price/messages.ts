import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { priceWords } from "#blocks/parts/price-words.ts";

export const messages = defineMessages({
  fr: {
    ...priceWords.fr,
    label: "Prix",
    empty: "Choisissez un produit.",
    "prop.product": "Produit",
    "prop.size": "Taille",
    "prop.size.medium": "Normale",
    "prop.size.large": "Grande",
    "prop.size.huge": "Très grande",
    "prop.saving": "Montrer la remise",
    "prop.note": "Mention",
  },
  ar: {
    ...priceWords.ar,
    label: "السعر",
    empty: "اختر منتجا.",
    "prop.product": "المنتج",
    "prop.size": "الحجم",
    "prop.size.medium": "عادي",
    "prop.size.large": "كبير",
    "prop.size.huge": "كبير جدا",
    "prop.saving": "إظهار التخفيض",
    "prop.note": "ملاحظة",
  },
  en: {
    ...priceWords.en,
    label: "Price",
    empty: "Choose a product.",
    "prop.product": "Product",
    "prop.size": "Size",
    "prop.size.medium": "Normal",
    "prop.size.large": "Large",
    "prop.size.huge": "Very large",
    "prop.saving": "Show the saving",
    "prop.note": "Note",
  },
});
