import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { fieldWords } from "#blocks/parts/form-words.ts";

export const messages = defineMessages({
  fr: {
    ...fieldWords.fr,
    label: "Signature",
    clear: "Effacer",
    pad: "Signez ici, au doigt, au stylet ou à la souris ; ou tapez votre nom",
    typed: "Ou tapez votre nom",
  },
  ar: {
    ...fieldWords.ar,
    label: "توقيع",
    clear: "مسح",
    pad: "وقع هنا بالإصبع أو القلم أو الفأرة، أو اكتب اسمك",
    typed: "أو اكتب اسمك",
  },
  en: {
    ...fieldWords.en,
    label: "Signature",
    clear: "Clear",
    pad: "Sign here by finger, pen or mouse; or type your name",
    typed: "Or type your name",
  },
});
