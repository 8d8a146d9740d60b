import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { bundleWords } from "#blocks/parts/bundle-words.ts";

export const messages = defineMessages({
  fr: {
    ...bundleWords.fr,
    label: "Ajout au panier",
    "prop.product": "Produit",
    "prop.label": "Texte du bouton",
    "prop.size": "Taille",
    "prop.size.medium": "Normale",
    "prop.size.large": "Grande",
    "prop.quantity": "Choix de la quantité",
    variant: "Votre choix",
    quantity: "Quantité",
    soldOut: "Épuisé",
  },
  ar: {
    ...bundleWords.ar,
    label: "إضافة إلى السلة",
    "prop.product": "المنتج",
    "prop.label": "نص الزر",
    "prop.size": "الحجم",
    "prop.size.medium": "عادي",
    "prop.size.large": "كبير",
    "prop.quantity": "اختيار الكمية",
    variant: "اختيارك",
    quantity: "الكمية",
    soldOut: "نفد المخزون",
  },
  en: {
    ...bundleWords.en,
    label: "Add to cart",
    "prop.product": "Product",
    "prop.label": "Button text",
    "prop.size": "Size",
    "prop.size.medium": "Normal",
    "prop.size.large": "Large",
    "prop.quantity": "Choice of the quantity",
    variant: "Your choice",
    quantity: "Quantity",
    soldOut: "Sold out",
  },
});
