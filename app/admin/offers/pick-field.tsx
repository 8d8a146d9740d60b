import { useFetcher } from "@remix-run/react";
import { X } from "lucide-react";
import { useState } from "react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { ComboBox } from "#app/ui/combo-box.tsx";
import type { OfferWord } from "./messages.ts";
import type { PickChoice } from "./types.ts";

export interface PickFieldProps {
  label: string;
  optional?: boolean;
  error?: string | undefined;
  kind: "products" | "variants" | "collections";
  /** Ids. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Names of those that were chosen before, by id. */
  names: Readonly<Record<string, string>>;
  single?: boolean;
  t: Translate<OfferWord>;
}

/** Products, variants or collections, looked up as one types; what is chosen stands below and can be taken away. */
export function PickField({ label, optional, error, kind, value, onChange, names, single, t }: PickFieldProps) {
  const fetcher = useFetcher<{ choices: PickChoice[] }>();
  const [known, setKnown] = useState<Record<string, string>>({});
  const [round, setRound] = useState(0);
  const look = (text: string) => fetcher.load(`/admin/offers/choices?${new URLSearchParams({ kind, q: text })}`);
  const choices = (fetcher.data?.choices ?? []).filter((choice) => !value.includes(choice.value));
  const choose = (chosen: string | null) => {
    const choice = choices.find((each) => each.value === chosen);
    if (!choice) return;
    setKnown({ ...known, [choice.value]: choice.label });
    onChange(single ? [choice.value] : [...value, choice.value]);
    // The field is emptied for the next one.
    setRound(round + 1);
  };
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <ComboBox
        key={round}
        label={label}
        placeholder={t("pick")}
        {...(optional !== undefined && { optional })}
        error={error}
        choices={choices}
        onInputChange={look}
        onChange={choose}
      />
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1.5" aria-label={label}>
          {value.map((each) => (
            <li
              key={each}
              className="inline-flex max-w-full items-center gap-1 rounded-full border border-line bg-raised ps-3 text-sm"
            >
              <span className="truncate">{own(known, each) ?? own(names, each) ?? each}</span>
              <button
                type="button"
                aria-label={`${t("remove")} ${own(known, each) ?? own(names, each) ?? each}`}
                className="grid size-7 place-items-center rounded-full hover:bg-hover coarse:size-11"
                onClick={() => onChange(value.filter((other) => other !== each))}
              >
                <X aria-hidden className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
