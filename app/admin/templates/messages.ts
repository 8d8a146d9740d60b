import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** Data table: the words of the card of templates. */
export const templateMessages = defineMessages({
  fr: {
    title: "Modèle de page",
    "help.product": "La page qui montre ce produit. D'autres modèles se dessinent dans Pages.",
    "help.collection": "La page qui montre cette collection. D'autres modèles se dessinent dans Pages.",
    label: "Modèle",
    own: "Celui de la boutique",
    draft: "{title} (pas encore publié)",
    untitled: "Sans titre",
    saved: "Modèle choisi",
    loading: "Chargement des modèles…",
    pages: "Ouvrir Pages",
  },
  ar: {
    title: "قالب الصفحة",
    "help.product": "الصفحة التي تعرض هذا المنتج. تُرسم القوالب الأخرى في الصفحات.",
    "help.collection": "الصفحة التي تعرض هذه المجموعة. تُرسم القوالب الأخرى في الصفحات.",
    label: "القالب",
    own: "قالب المتجر",
    draft: "{title} (لم يُنشر بعد)",
    untitled: "بلا عنوان",
    saved: "تم اختيار القالب",
    loading: "جارٍ تحميل القوالب…",
    pages: "فتح الصفحات",
  },
  en: {
    title: "Page template",
    "help.product": "The page that shows this product. Other templates are drawn under Pages.",
    "help.collection": "The page that shows this collection. Other templates are drawn under Pages.",
    label: "Template",
    own: "The shop's own",
    draft: "{title} (not published yet)",
    untitled: "Untitled",
    saved: "Template chosen",
    loading: "Loading templates…",
    pages: "Open Pages",
  },
});
