import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords, goodsWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    ...goodsWords.fr,
    label: "Ajouts proposés",
    "prop.product": "Proposés avec ce produit",
    empty: "Choisissez un produit qui a un ajout proposé (offre « order bump ») : il s’affiche ici.",
  },
  ar: {
    ...fieldWords.ar,
    ...goodsWords.ar,
    label: "إضافات مقترحة",
    "prop.product": "تُقترح مع هذا المنتج",
    empty: "اختر منتجا له إضافة مقترحة: تظهر هنا.",
  },
  en: {
    ...fieldWords.en,
    ...goodsWords.en,
    label: "Order bumps",
    "prop.product": "Proposed with this product",
    empty: "Choose a product that has an order bump: it shows here.",
  },
});
