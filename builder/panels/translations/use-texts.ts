import { useMemo } from "react";
import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { type Completeness, completeness, type TextPlace, textsOf } from "#runtime/document/texts.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

export interface Texts {
  /** The shop's languages, the main one first. */
  locales: readonly Locale[];
  texts: readonly TextPlace[];
  done: ReadonlyMap<Locale, Completeness>;
}

/** The page's texts, and how far each language is. */
export function useTexts(): Texts {
  const { session, facts } = useEditor();
  const doc = useEditorState((state) => state.doc);
  // The very same list at every letter: each row hangs on it.
  const locales = useMemo(() => {
    const others = LOCALES.filter((each) => each !== facts.mainLocale && facts.locales.includes(each));
    return [facts.mainLocale, ...others];
  }, [facts]);
  return useMemo(() => {
    const texts = textsOf(doc, session.registry);
    return { locales, texts, done: new Map(locales.map((locale) => [locale, completeness(texts, locale)])) };
  }, [doc, session, locales]);
}
