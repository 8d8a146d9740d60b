import { LOCALES, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { LANGUAGE_NAMES } from "./shell/user-menu.tsx";

/** In which language one writes; those whose text is missing bear a mark. Nothing for a shop of one language. */
export function LanguageTabs(props: {
  locales: readonly Locale[];
  language: Locale;
  onLanguage: (language: Locale) => void;
  /** The text that every language should have. */
  written: LocalizedText;
  missing: string;
  label?: string;
}) {
  const { locales, written } = props;
  if (locales.length < 2) return null;
  return (
    <SegmentedControl
      label={props.label ?? props.missing}
      value={props.language}
      onChange={props.onLanguage}
      choices={LOCALES.filter((each) => locales.includes(each)).map((each) => ({
        value: each,
        label: LANGUAGE_NAMES[each],
        icon: written[each] ? undefined : (
          <span role="img" aria-label={props.missing} className="size-1.5 rounded-full bg-amber-8" />
        ),
      }))}
    />
  );
}
