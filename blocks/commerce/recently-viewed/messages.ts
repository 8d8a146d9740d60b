import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { cardWords } from "#blocks/parts/card-words.ts";
import { priceWords } from "#blocks/parts/price-words.ts";

export const messages = defineMessages({
  fr: {
    ...cardWords.fr,
    ...priceWords.fr,
    label: "Vus récemment",
    empty: "Aucun produit en vente.",
    "prop.title": "Titre",
    "prop.instead": "Titre tant que rien n’a été vu",
    "prop.limit": "Nombre au plus",
  },
  ar: {
    ...cardWords.ar,
    ...priceWords.ar,
    label: "شوهدت مؤخرا",
    empty: "لا منتجات معروضة للبيع.",
    "prop.title": "العنوان",
    "prop.instead": "العنوان ما لم يشاهد شيء",
    "prop.limit": "العدد الأقصى",
  },
  en: {
    ...cardWords.en,
    ...priceWords.en,
    label: "Recently viewed",
    empty: "No product for sale.",
    "prop.title": "Title",
    "prop.instead": "Title while nothing was seen",
    "prop.limit": "At most",
  },
});
