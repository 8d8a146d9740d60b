import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { cx } from "#app/ui/cx.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { LANGUAGE_NAMES } from "../../../words/languages.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";

export interface LanguageTabsProps {
  label: string;
  locale: Locale;
  onChange(locale: Locale): void;
  isWritten(locale: Locale): boolean;
}

/** Which language of one text is being written; a dot marks those that still miss. */
export function LanguageTabs({ label, locale, onChange, isWritten }: LanguageTabsProps) {
  const t = useWords(inspectorWords);
  const { facts } = useEditor();
  const locales = LOCALES.filter((each) => facts.locales.includes(each));
  if (locales.length < 2) return null;
  return (
    <fieldset className="flex gap-0.5">
      <legend className="sr-only">{label}</legend>
      {locales.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === locale}
          aria-label={`${LANGUAGE_NAMES[each].short} ${LANGUAGE_NAMES[each].name}${isWritten(each) ? "" : `, ${t("missing")}`}`}
          title={isWritten(each) ? LANGUAGE_NAMES[each].name : t("missing")}
          onClick={() => onChange(each)}
          className={cx(
            "relative h-6 min-w-7 rounded-sm px-1.5 text-xs font-medium text-soft hover:bg-hover coarse:h-11 coarse:min-w-11",
            each === locale && "bg-neutral-4 text-ink",
          )}
        >
          {LANGUAGE_NAMES[each].short}
          {!isWritten(each) && <span className="absolute end-0.5 top-0.5 size-1.5 rounded-full bg-amber-9" />}
        </button>
      ))}
    </fieldset>
  );
}
