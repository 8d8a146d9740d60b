import { useEffect, useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { useEditorState } from "../../editor-context.tsx";

/** The language a field is written in: the page's, until another tab of the field is chosen. */
export function useFieldLanguage(): [Locale, (locale: Locale) => void] {
  const page = useEditorState((state) => state.locale);
  const [locale, setLocale] = useState(page);
  useEffect(() => setLocale(page), [page]);
  return [locale, setLocale];
}
