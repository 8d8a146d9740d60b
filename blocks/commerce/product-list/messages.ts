import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { cardWords } from "#blocks/parts/card-words.ts";
import { priceWords } from "#blocks/parts/price-words.ts";
import { sourceWords } from "#blocks/parts/source-words.ts";

export const messages = defineMessages({
  fr: {
    ...cardWords.fr,
    ...priceWords.fr,
    ...sourceWords.fr,
    label: "Liste de produits",
    empty: "Aucun produit à montrer : choisissez une collection ou des produits.",
    "prop.size": "Taille",
    "prop.size.compact": "Compacte",
    "prop.size.large": "Grande",
    "prop.description": "Description",
    "prop.action": "Bouton",
    "prop.action.none": "Aucun",
    "prop.action.view": "Voir le produit",
    "prop.action.buy": "Commander",
  },
  ar: {
    ...cardWords.ar,
    ...priceWords.ar,
    ...sourceWords.ar,
    label: "قائمة منتجات",
    empty: "لا منتجات لعرضها: اختر مجموعة أو منتجات.",
    "prop.size": "الحجم",
    "prop.size.compact": "مدمجة",
    "prop.size.large": "كبيرة",
    "prop.description": "الوصف",
    "prop.action": "الزر",
    "prop.action.none": "بدون",
    "prop.action.view": "عرض المنتج",
    "prop.action.buy": "اطلب",
  },
  en: {
    ...cardWords.en,
    ...priceWords.en,
    ...sourceWords.en,
    label: "Product list",
    empty: "No product to show: choose a collection or products.",
    "prop.size": "Size",
    "prop.size.compact": "Compact",
    "prop.size.large": "Large",
    "prop.description": "Description",
    "prop.action": "Button",
    "prop.action.none": "None",
    "prop.action.view": "See the product",
    "prop.action.buy": "Order",
  },
});
