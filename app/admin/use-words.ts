import { useMemo } from "react";
import { type Messages, screenTranslator, type Translate, translator } from "#app/commerce/kernel/messages.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";

/** A screen's words in the language of the page. */
export function useWords<K extends string>(messages: Messages<K>): Translate<K> {
  const { locale } = useLocaleValue();
  return useMemo(() => screenTranslator(messages, locale), [messages, locale]);
}

/** The same for what leaves the screen: a message that is sent, an address. */
export function useSentWords<K extends string>(messages: Messages<K>): Translate<K> {
  const { locale } = useLocaleValue();
  return useMemo(() => translator(messages, locale), [messages, locale]);
}
