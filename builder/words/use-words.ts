import { useMemo } from "react";
import { type Messages, screenTranslator, type Translate } from "#app/commerce/kernel/messages.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";

/** A room's words in the language of the person at work (not of the page she writes). */
export function useWords<K extends string>(messages: Messages<K>): Translate<K> {
  const { locale } = useLocaleValue();
  return useMemo(() => screenTranslator(messages, locale), [messages, locale]);
}
