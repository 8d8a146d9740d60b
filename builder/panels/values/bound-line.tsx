import { Braces, Unlink } from "lucide-react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Bound } from "#blocks/contract/index.ts";
import { knownValue, type ValueType } from "#runtime/document/values.ts";
import { useWords } from "../../words/use-words.ts";
import { valueWords } from "../../words/values.ts";
import { useLiveValues } from "./live-value.ts";
import { useAbout } from "./use-about.ts";
import { ValueButton } from "./value-button.tsx";

export interface BoundLineProps<T> {
  bound: Bound<T>;
  types: readonly ValueType[];
  isReadOnly: boolean;
  onChange(value: Bound<T> | T): void;
}

/** That a prop takes its value from elsewhere: from where, what it says now, and the way back. */
export function BoundLine<T>({ bound, types, isReadOnly, onChange }: BoundLineProps<T>) {
  const t = useWords(valueWords);
  const { locale } = useLocaleValue();
  const value = knownValue(bound.$bind);
  const live = useLiveValues([bound.$bind], useAbout());
  const picture = value?.type === "image" ? live.picture(bound.$bind) : null;
  const words = live.words(bound.$bind, bound.format);
  const now = picture ? "" : words === "true" ? t("yes") : words === "false" ? t("no") : words;
  return (
    <div className="flex flex-col gap-1.5 rounded-sm bg-accent-3 px-2.5 py-2 text-sm text-accent-11">
      <p className="flex items-center gap-1.5 font-medium">
        <Braces aria-hidden className="size-4 shrink-0" />
        {t("bound", { label: value ? textIn(value.label, locale) : bound.$bind })}
      </p>
      {picture ? (
        <img src={picture} alt={t("picture")} className="h-16 w-fit rounded-sm bg-plate object-contain" />
      ) : (
        value?.type !== "link" && now !== null && <p>{t("now", { value: now || t("none") })}</p>
      )}
      {!isReadOnly && (
        <div className="flex flex-wrap gap-1">
          <ValueButton
            label={t("change")}
            types={types}
            withFallback={false}
            initial={{ path: bound.$bind, ...(bound.format && { format: bound.format }), fallback: "" }}
            onPick={({ path, format }) =>
              onChange({ $bind: path, ...(format && { format }), fallback: bound.fallback })
            }
            trigger={(open) => (
              <Button size="small" tone="quiet" onPress={open}>
                {t("change")}
              </Button>
            )}
          />
          <Button size="small" tone="quiet" onPress={() => onChange(bound.fallback)}>
            <Unlink aria-hidden />
            {t("unbind")}
          </Button>
        </div>
      )}
    </div>
  );
}
