import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: { label: "Section partagée", "slot.body": "Contenu" },
  ar: { label: "قسم مشترك", "slot.body": "المحتوى" },
  en: { label: "Shared section", "slot.body": "Content" },
});
