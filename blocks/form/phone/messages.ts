import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: { ...fieldWords.fr, label: "Téléphone" },
  ar: { ...fieldWords.ar, label: "هاتف" },
  en: { ...fieldWords.en, label: "Phone" },
});
