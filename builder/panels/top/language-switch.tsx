import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { LANGUAGE_NAMES } from "../../words/languages.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

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
