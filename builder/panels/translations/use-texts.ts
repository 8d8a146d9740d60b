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
  return useMemo(() => {
    const texts = textsOf(doc, session.registry);
    const others = LOCALES.filter((each) => each !== facts.mainLocale && facts.locales.includes(each));
    const locales = [facts.mainLocale, ...others];
    return { locales, texts, done: new Map(locales.map((locale) => [locale, completeness(texts, locale)])) };
  }, [doc, session, facts]);
}
