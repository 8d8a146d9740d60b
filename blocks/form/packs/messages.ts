import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Packs par quantité",
    "prop.product": "Produit",
    soldOut: "Épuisé",
    empty: "Choisissez un produit qui a une offre par quantité : ses packs s’affichent ici.",
  },
  ar: {
    ...fieldWords.ar,
    label: "عروض الكمية",
    "prop.product": "المنتج",
    soldOut: "نفد",
    empty: "اختر منتجا له عرض حسب الكمية: تظهر عروضه هنا.",
  },
  en: {
    ...fieldWords.en,
    label: "Quantity packs",
    "prop.product": "Product",
    soldOut: "Sold out",
    empty: "Choose a product that has a quantity offer: its packs show here.",
  },
});
