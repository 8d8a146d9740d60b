import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { defineMessages, translator } from "#app/commerce/kernel/messages.ts";

const messages = defineMessages({
  fr: { untitled: "Formulaire sans titre" },
  ar: { untitled: "استمارة بلا عنوان" },
  en: { untitled: "Untitled form" },
});

/** What a form is called among others, in words also where nobody has named it yet. */
export function formName(title: LocalizedText, locale: Locale, main: Locale): string {
  return textIn(title, locale, main) || translator(messages, locale)("untitled");
}
