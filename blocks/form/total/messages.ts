import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: {
    label: "Total des articles",
    "prop.label": "Libellé",
  },
  ar: {
    label: "مجموع المنتجات",
    "prop.label": "العنوان",
  },
  en: {
    label: "Total of articles",
    "prop.label": "Label",
  },
});
