import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Ajouts proposés",
    "prop.product": "Proposés avec ce produit",
    soldOut: "Épuisé",
    empty: "Choisissez un produit qui a un ajout proposé (offre « order bump ») : il s’affiche ici.",
  },
  ar: {
    ...fieldWords.ar,
    label: "إضافات مقترحة",
    "prop.product": "تُقترح مع هذا المنتج",
    soldOut: "نفد",
    empty: "اختر منتجا له إضافة مقترحة: تظهر هنا.",
  },
  en: {
    ...fieldWords.en,
    label: "Order bumps",
    "prop.product": "Proposed with this product",
    soldOut: "Sold out",
    empty: "Choose a product that has an order bump: it shows here.",
  },
});
