import { Search } from "lucide-react";
import { useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { cx } from "#app/ui/cx.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import { iconName, searchIcons } from "../../../icon-search.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";

export interface IconPickerProps {
  value: string;
  onPick(name: string): void;
}

/** The icons, found by what people call them in any of the languages. */
export function IconPicker({ value, onPick }: IconPickerProps) {
  const t = useWords(inspectorWords);
  const { locale } = useLocaleValue();
  const [query, setQuery] = useState("");
  const names = searchIcons(query);
  return (
    <>
      <SearchField label={t("iconSearch")} value={query} onChange={setQuery} className="mb-3" autoFocus />
      {names.length === 0 && (
        <EmptyState icon={Search} quiet title={t("iconNothing")}>
          {t("iconNothingHelp")}
        </EmptyState>
      )}
      <div className="grid grid-cols-[repeat(auto-fill,minmax(44px,1fr))] gap-1">
        {query.trim() === "" && <IconChoice name="" chosen={value === ""} onPick={onPick} locale={locale} />}
        {names.map((name) => (
          <IconChoice key={name} name={name} chosen={value === name} onPick={onPick} locale={locale} />
        ))}
      </div>
    </>
  );
}

function IconChoice(props: { name: string; chosen: boolean; onPick(name: string): void; locale: Locale }) {
  const t = useWords(inspectorWords);
  const Icon = ICONS[props.name];
  const label = props.name === "" ? t("iconNone") : iconName(props.name, props.locale);
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={props.chosen}
      onClick={() => props.onPick(props.name)}
      className={cx(
        "grid h-11 place-items-center rounded-sm border border-transparent hover:bg-hover [&_svg]:size-5",
        props.chosen && "border-accent bg-accent-3",
      )}
    >
      {Icon ? <Icon aria-hidden /> : <span aria-hidden>—</span>}
    </button>
  );
}
