import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords, goodsWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...goodsWords.fr,
    label: "Packs par quantité",
    "prop.product": "Produit",
    empty: "Choisissez un produit qui a une offre par quantité : ses packs s’affichent ici.",
  },
  ar: {
    ...fieldWords.ar,
    ...goodsWords.ar,
    label: "عروض الكمية",
    "prop.product": "المنتج",
    empty: "اختر منتجا له عرض حسب الكمية: تظهر عروضه هنا.",
  },
  en: {
    ...fieldWords.en,
    ...goodsWords.en,
    label: "Quantity packs",
    "prop.product": "Product",
    empty: "Choose a product that has a quantity offer: its packs show here.",
  },
});
