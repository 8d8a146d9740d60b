import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords, goodsWords } from "#blocks/parts/form-words.ts";
import { sourceWords } from "#blocks/parts/source-words.ts";

export const messages = defineMessages({
  fr: {
    ...sourceWords.fr,
    ...fieldWords.fr,
    ...goodsWords.fr,
    "prop.search": "Mots cherchés",
    label: "Choix d’articles",
    "prop.variants": "Modèles",
    "prop.variants.each": "Tous, à choisir",
    "prop.variants.first": "Un par produit",
    "prop.several": "Plusieurs articles",
    "prop.most": "Articles au plus (0 : sans limite)",
    "prop.quantity": "Réponse qui dit combien",
    empty: "Choisissez des produits : ils s’affichent ici avec leur prix et leur stock.",
  },
  ar: {
    ...sourceWords.ar,
    ...fieldWords.ar,
    ...goodsWords.ar,
    "prop.search": "كلمات البحث",
    label: "اختيار المنتجات",
    "prop.variants": "الأنواع",
    "prop.variants.each": "كلها للاختيار",
    "prop.variants.first": "نوع واحد لكل منتج",
    "prop.several": "عدة منتجات",
    "prop.most": "أقصى عدد (0: بلا حد)",
    "prop.quantity": "الجواب الذي يحدد العدد",
    empty: "اختر منتجات: تظهر هنا بأثمانها ومخزونها.",
  },
  en: {
    ...sourceWords.en,
    ...fieldWords.en,
    ...goodsWords.en,
    "prop.search": "Words looked for",
    label: "Choice of articles",
    "prop.variants": "Variants",
    "prop.variants.each": "All, to choose from",
    "prop.variants.first": "One a product",
    "prop.several": "Several articles",
    "prop.most": "Articles at most (0: no limit)",
    "prop.quantity": "Answer that says how many",
    empty: "Choose products: they show here with their prices and stock.",
  },
});
