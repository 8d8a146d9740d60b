import { lazy, Suspense } from "react";
import { directionOf } from "#app/commerce/kernel/locale.ts";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { type LocalizedRichText, plainText } from "#blocks/contract/index.ts";
import { loadRichField } from "../../../rich-text/parts.ts";
import { useValueLabel } from "../../values/use-value-label.ts";
import { WordedValue } from "../../values/worded-value.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { LanguageTabs } from "./language-tabs.tsx";
import { useFieldLanguage } from "./use-language.ts";

// TipTap comes when the first formatted text is met.
const RichField = lazy(loadRichField);

/** A formatted text in each language. */
export function RichTextControl({ label, value, commit, isReadOnly }: ControlProps<LocalizedRichText>) {
  const { shown, change, error } = useCommitted(value, commit);
  const [locale, setLocale] = useFieldLanguage();
  const valueLabel = useValueLabel();
  const anyWords = Object.values(shown).some((rich) => plainText(rich) !== "");
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-center gap-1">
        <span aria-hidden className="min-w-0 flex-1 truncate font-medium">
          {label}
        </span>
        <LanguageTabs
          label={label}
          locale={locale}
          onChange={setLocale}
          isWritten={(each) => !anyWords || plainText(shown[each]) !== ""}
        />
      </div>
      <Suspense fallback={<Skeleton className="h-36 w-full" />}>
        <RichField
          key={locale}
          Value={WordedValue}
          valueLabel={valueLabel}
          label={label}
          value={shown[locale] ?? []}
          onChange={(next) => {
            const { [locale]: _old, ...others } = shown;
            change(next.length > 0 ? { ...others, [locale]: next } : others);
          }}
          lang={locale}
          dir={directionOf(locale)}
          isReadOnly={isReadOnly}
        />
      </Suspense>
      {error && <p className="text-sm text-red-11">{error}</p>}
    </div>
  );
}
