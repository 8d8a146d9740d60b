import { Plus, Trash2, X } from "lucide-react";
import { memo, useState } from "react";
import { Button as PlainButton } from "react-aria-components";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { drawnBy } from "./drawn-by.ts";
import { countCombinations, MAX_COMBINATIONS, variantsFor } from "./option-variants.ts";
import type { CardProps } from "./text-card.tsx";
import type { OptionDraft } from "./types.ts";

const MAX_OPTIONS = 3;
/** The Arabic one too. */
const COMMA = /[,،]/;

/** What buyers choose between. Each change makes the variants anew, keeping what was typed of those that stay. */
export const OptionsCard = memo(
  function OptionsCard({ draft, patch, t, language }: CardProps) {
    const set = (options: OptionDraft[]) => patch({ options, variants: variantsFor(options, draft.variants) });
    const change = (key: string, next: Partial<OptionDraft>) =>
      set(draft.options.map((option) => (option.key === key ? { ...option, ...next } : option)));
    const count = countCombinations(draft.options);
    return (
      <Card title={t("options")} description={t("optionsHelp")}>
        <div className="flex flex-col gap-4">
          {draft.options.map((option) => (
            <div key={option.key} className="flex flex-col gap-3 rounded-md border border-line p-3">
              <div className="flex items-end gap-2">
                <TextField
                  className="flex-1"
                  label={t("optionName")}
                  placeholder={t("optionNameHint")}
                  value={option.name[language] ?? ""}
                  onChange={(name) => change(option.key, { name: { ...option.name, [language]: name } })}
                />
                <IconButton
                  label={t("removeOption")}
                  onPress={() => set(draft.options.filter((each) => each.key !== option.key))}
                >
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
              <Values option={option} t={t} language={language} onChange={(values) => change(option.key, { values })} />
            </div>
          ))}
          {count > MAX_COMBINATIONS && (
            <Banner tone="warning" live title={t("tooMany", { count, max: MAX_COMBINATIONS })} />
          )}
          {draft.options.length < MAX_OPTIONS && (
            <Button
              className="self-start"
              onPress={() => set([...draft.options, { key: crypto.randomUUID(), name: {}, values: [] }])}
            >
              <Plus aria-hidden />
              {t("addOption")}
            </Button>
          )}
        </div>
      </Card>
    );
  },
  drawnBy("options", "variants"),
);

/** The values of one option as chips; Enter or a comma adds the one that is typed. */
function Values(
  props: Pick<CardProps, "t" | "language"> & {
    option: OptionDraft;
    onChange: (values: OptionDraft["values"]) => void;
  },
) {
  const { option, t, language } = props;
  const [typed, setTyped] = useState("");
  const add = (words: readonly string[]) => {
    const values = [...option.values];
    for (const word of words) {
      const label = word.trim();
      const known = values.some(({ key }) => key.toLowerCase() === label.toLowerCase());
      if (label && !known) values.push({ key: label, label: { [language]: label } });
    }
    if (values.length > option.values.length) props.onChange(values);
  };
  const addTyped = () => {
    add([typed]);
    setTyped("");
  };
  return (
    <div className="flex flex-col gap-2">
      {option.values.length > 0 && (
        <ul aria-label={t("optionValues")} className="flex flex-wrap gap-1.5">
          {option.values.map((value) => {
            const label = textIn(value.label, language) || value.key;
            return (
              <li
                key={value.key}
                className="flex items-center rounded-full border border-line bg-sunken ps-3 coarse:h-11"
              >
                {label}
                <PlainButton
                  aria-label={t("removeValue", { value: label })}
                  onPress={() => props.onChange(option.values.filter((each) => each.key !== value.key))}
                  className="ms-0.5 grid size-8 place-items-center rounded-full text-soft is-hovered:bg-hover coarse:size-11"
                >
                  <X aria-hidden className="size-3.5" />
                </PlainButton>
              </li>
            );
          })}
        </ul>
      )}
      <TextField
        label={t("addValue")}
        labelHidden
        placeholder={t("addValue")}
        value={typed}
        onChange={(text) => {
          // A list that is pasted is as many values; what stands behind the last comma is still being typed.
          const words = text.split(COMMA);
          setTyped(words.pop() ?? "");
          if (words.length > 0) add(words);
        }}
        onBlur={addTyped}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          addTyped();
        }}
      />
    </div>
  );
}
