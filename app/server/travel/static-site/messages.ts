import { defineMessages } from "#app/commerce/kernel/messages.ts";

/** What a page says that has left the shop. */
export const siteMessages = defineMessages({
  fr: { fillIn: "Remplir sur le site de la boutique" },
  ar: { fillIn: "املأ في موقع المتجر" },
  en: { fillIn: "Fill in at the shop" },
});
