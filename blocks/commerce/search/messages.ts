import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { cardWords } from "#blocks/parts/card-words.ts";
import { priceWords } from "#blocks/parts/price-words.ts";

export const messages = defineMessages({
  fr: {
    ...cardWords.fr,
    ...priceWords.fr,
    label: "Recherche",
    "prop.hint": "Exemple dans le champ",
    "prop.results": "Montrer les résultats",
    "prop.limit": "Nombre au plus",
    field: "Que cherchez-vous ?",
    go: "Chercher",
    found: {
      one: "{count} produit pour « {words} »",
      many: "{count} produits pour « {words} »",
      other: "{count} produits pour « {words} »",
    },
    nothing: "Rien pour « {words} ». Essayez un mot plus court, ou regardez ceci.",
  },
  ar: {
    ...cardWords.ar,
    ...priceWords.ar,
    label: "بحث",
    "prop.hint": "مثال داخل الخانة",
    "prop.results": "إظهار النتائج",
    "prop.limit": "العدد الأقصى",
    field: "عم تبحث؟",
    go: "ابحث",
    found: {
      zero: "لا منتج لـ «{words}»",
      one: "منتج واحد لـ «{words}»",
      two: "منتجان لـ «{words}»",
      few: "{count} منتجات لـ «{words}»",
      many: "{count} منتجا لـ «{words}»",
      other: "{count} منتج لـ «{words}»",
    },
    nothing: "لا شيء لـ «{words}». جرب كلمة أقصر، أو شاهد هذا.",
  },
  en: {
    ...cardWords.en,
    ...priceWords.en,
    label: "Search",
    "prop.hint": "Example in the field",
    "prop.results": "Show the results",
    "prop.limit": "At most",
    field: "What are you looking for?",
    go: "Search",
    found: { one: "{count} product for “{words}”", other: "{count} products for “{words}”" },
    nothing: "Nothing for “{words}”. Try a shorter word, or look at these.",
  },
});
