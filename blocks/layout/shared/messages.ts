import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: { label: "Section partagée", "prop.section": "Section" },
  ar: { label: "قسم مشترك", "prop.section": "القسم" },
  en: { label: "Shared section", "prop.section": "Section" },
});
