import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords, knownWords, placeholderWords, uniqueWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...basics(fieldWords.fr),
    ...placeholderWords.fr,
    ...uniqueWords.fr,
    ...knownWords.fr,
    label: "Téléphone",
  },
  ar: {
    ...basics(fieldWords.ar),
    ...placeholderWords.ar,
    ...uniqueWords.ar,
    ...knownWords.ar,
    label: "هاتف",
  },
  en: {
    ...basics(fieldWords.en),
    ...placeholderWords.en,
    ...uniqueWords.en,
    ...knownWords.en,
    label: "Phone",
  },
});

/** A phone has a name of its own. */
function basics<W extends Record<"prop.name", string>>({ "prop.name": _, ...words }: W) {
  return words;
}
