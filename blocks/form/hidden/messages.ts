import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: { label: "Valeur cachée", "prop.name": "Nom technique", "prop.value": "Valeur" },
  ar: { label: "قيمة مخفية", "prop.name": "الاسم التقني", "prop.value": "القيمة" },
  en: { label: "Hidden value", "prop.name": "Technical name", "prop.value": "Value" },
});
