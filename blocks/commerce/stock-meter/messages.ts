import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Stock réel",
    empty: "Choisissez un produit.",
    "prop.product": "Produit",
    "prop.threshold": "Dire « bientôt épuisé » à partir de",
    "prop.low": "Quand il en reste peu",
    "prop.enough": "Quand il y en a assez (vide : rien)",
    "prop.out": "Quand il n’y en a plus",
    "prop.bar": "Barre",
  },
  ar: {
    label: "المخزون الحقيقي",
    empty: "اختر منتجا.",
    "prop.product": "المنتج",
    "prop.threshold": "قل «قارب على النفاد» ابتداء من",
    "prop.low": "عندما يبقى القليل",
    "prop.enough": "عندما يكفي المخزون (فارغ: لا شيء)",
    "prop.out": "عند نفاد المخزون",
    "prop.bar": "شريط",
  },
  en: {
    label: "Real stock",
    empty: "Choose a product.",
    "prop.product": "Product",
    "prop.threshold": "Say “running out” from",
    "prop.low": "When few are left",
    "prop.enough": "When there are enough (empty: nothing)",
    "prop.out": "When there are none",
    "prop.bar": "Bar",
  },
});
