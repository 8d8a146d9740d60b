import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { priceWords } from "#blocks/parts/price-words.ts";

export const messages = defineMessages({
  fr: {
    ...priceWords.fr,
    label: "Packs par quantité",
    empty: "Donnez à ce produit une offre par quantité : ses packs s’affichent ici.",
    "prop.product": "Produit",
    "prop.title": "Titre",
    "prop.label": "Texte du bouton",
    "prop.cart": "Bouton « Ajouter au panier »",
    variant: "Votre choix",
    addToCart: "Ajouter au panier",
    soldOut: "Épuisé",
    pieces: { one: "{count} pièce", other: "{count} pièces" },
  },
  ar: {
    ...priceWords.ar,
    label: "عروض الكمية",
    empty: "أعط هذا المنتج عرضا حسب الكمية: تظهر عروضه هنا.",
    "prop.product": "المنتج",
    "prop.title": "العنوان",
    "prop.label": "نص الزر",
    "prop.cart": "زر «أضف إلى السلة»",
    variant: "اختيارك",
    addToCart: "أضف إلى السلة",
    soldOut: "نفد المخزون",
    pieces: { one: "قطعة واحدة", two: "قطعتان", few: "{count} قطع", many: "{count} قطعة", other: "{count} قطعة" },
  },
  en: {
    ...priceWords.en,
    label: "Quantity packs",
    empty: "Give this product a quantity offer: its packs show here.",
    "prop.product": "Product",
    "prop.title": "Title",
    "prop.label": "Button text",
    "prop.cart": "“Add to cart” button",
    variant: "Your choice",
    addToCart: "Add to cart",
    soldOut: "Sold out",
    pieces: { one: "{count} piece", other: "{count} pieces" },
  },
});
