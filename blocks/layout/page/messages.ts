import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: { label: "Page", "slot.body": "Contenu" },
  ar: { label: "صفحة", "slot.body": "المحتوى" },
  en: { label: "Page", "slot.body": "Content" },
});
