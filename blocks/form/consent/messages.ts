import { defineMessages } from "#app/commerce/kernel/messages.ts";

export const messages = defineMessages({
  fr: { label: "Accord pour recevoir des offres", "prop.label": "Phrase à accepter" },
  ar: { label: "الموافقة على تلقي العروض", "prop.label": "جملة الموافقة" },
  en: { label: "Consent to offers", "prop.label": "Sentence to agree to" },
});
