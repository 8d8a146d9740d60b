import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const productExportMessages = defineMessages({
  fr: { title: "Produits", exportedAt: "Exporté le {moment}" },
  ar: { title: "المنتجات", exportedAt: "صُدّر في {moment}" },
  en: { title: "Products", exportedAt: "Exported {moment}" },
});
