import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

/** A language's own name, as its readers call it, and its short sign. */
export const LANGUAGE_NAMES: Readonly<Record<Locale, { name: string; short: string }>> = {
  fr: { name: "Français", short: "FR" },
  ar: { name: "العربية", short: "ع" },
  en: { name: "English", short: "EN" },
};

/** A language's name in the middle of a sentence of another direction: it keeps its own, and moves no figure. */
export function languageName(locale: Locale): string {
  return `\u2068${LANGUAGE_NAMES[locale].name}\u2069`;
}

/** Which language of the page is written and shown. */
export function LanguageSwitch() {
  const t = useWords(shellWords);
  const { session, facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const locales = LOCALES.filter((each) => facts.locales.includes(each));
  if (locales.length < 2) return null;
  return (
    <SegmentedControl
      label={t("language")}
      value={locale}
      onChange={(next) => session.setLocale(next)}
      choices={locales.map((value) => ({
        value,
        label: LANGUAGE_NAMES[value].name,
        icon: <span aria-hidden>{LANGUAGE_NAMES[value].short}</span>,
      }))}
      iconsOnly
    />
  );
}
