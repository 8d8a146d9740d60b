import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Signature",
    clear: "Effacer",
  },
  ar: {
    ...fieldWords.ar,
    label: "توقيع",
    clear: "مسح",
  },
  en: {
    ...fieldWords.en,
    label: "Signature",
    clear: "Clear",
  },
});
