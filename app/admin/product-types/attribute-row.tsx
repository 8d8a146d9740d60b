import { Plus, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { ATTRIBUTE_KINDS } from "#app/commerce/catalog/types.ts";
import { directionOf, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { typeMessages } from "./messages.ts";
import type { AttributeDraft, ChoiceDraft } from "./types.ts";

export type TypeWords = Translate<keyof (typeof typeMessages)["fr"] & string>;

/** One attribute: its name, its kind, and what the kind needs. The kind of one that is in use is settled. */
export function AttributeRow(props: {
  attribute: AttributeDraft;
  handle: ReactNode;
  language: Locale;
  onChange: (attribute: AttributeDraft) => void;
  onRemove: () => void;
  errorAt: (field: string) => string | undefined;
  t: TypeWords;
}) {
  const { attribute, language, errorAt, t } = props;
  const set = (change: Partial<AttributeDraft>) => props.onChange({ ...attribute, ...change });
  const chooses = attribute.kind === "choice" || attribute.kind === "colour";
  const name = textIn(attribute.label, language) || t("untitled");
  return (
    <div className="flex items-start gap-2">
      <div className="pt-6">{props.handle}</div>
      <div className="flex min-w-0 flex-1 flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-[1.5fr_1fr_0.8fr]">
          <TextField
            label={t("label")}
            value={attribute.label[language] ?? ""}
            onChange={(text) => set({ label: { ...attribute.label, [language]: text } })}
            error={errorAt("label") ?? errorAt("handle")}
            lang={language}
            dir={directionOf(language)}
          />
          <Select
            label={t("kind")}
            value={attribute.kind}
            onChange={(kind) => set({ kind })}
            isDisabled={attribute.handle !== ""}
            choices={ATTRIBUTE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            error={errorAt("kind")}
          />
          {attribute.kind === "measure" && (
            <TextField
              label={t("unit")}
              placeholder={t("unitHint")}
              value={attribute.unit}
              onChange={(unit) => set({ unit })}
              error={errorAt("unit")}
              dir="ltr"
            />
          )}
        </div>
        {chooses && (
          <Choices
            attribute={attribute}
            language={language}
            error={errorAt("choices")}
            onChange={(choices) => set({ choices })}
            t={t}
          />
        )}
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {chooses && <Checkbox label={t("many")} checked={attribute.many} onChange={(many) => set({ many })} />}
          <Checkbox
            label={t("filterable")}
            checked={attribute.filterable}
            onChange={(filterable) => set({ filterable })}
          />
        </div>
      </div>
      <div className="pt-6">
        <IconButton label={t("removeAttribute", { name })} onPress={props.onRemove}>
          <Trash2 aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

function Choices(props: {
  attribute: AttributeDraft;
  language: Locale;
  error: string | undefined;
  onChange: (choices: ChoiceDraft[]) => void;
  t: TypeWords;
}) {
  const { attribute, language, t } = props;
  const set = (row: string, change: Partial<ChoiceDraft>) =>
    props.onChange(attribute.choices.map((choice) => (choice.row === row ? { ...choice, ...change } : choice)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t("choices")}</legend>
      <ul className="grid gap-2 sm:grid-cols-2">
        {attribute.choices.map((choice) => (
          <li key={choice.row} className="flex items-center gap-1.5">
            {attribute.kind === "colour" && (
              <input
                type="color"
                aria-label={t("swatch")}
                value={choice.swatch || "#888888"}
                onChange={(event) => set(choice.row, { swatch: event.target.value })}
                className="size-9 shrink-0 cursor-pointer rounded-sm border border-line bg-surface p-0.5 coarse:size-11"
              />
            )}
            <TextField
              className="min-w-0 flex-1"
              label={t("choiceLabel")}
              labelHidden
              placeholder={t("choiceLabel")}
              value={choice.label[language] ?? ""}
              onChange={(text) => set(choice.row, { label: { ...choice.label, [language]: text } })}
              lang={language}
              dir={directionOf(language)}
            />
            <IconButton
              label={t("removeChoice", { name: textIn(choice.label, language) })}
              size="small"
              onPress={() => props.onChange(attribute.choices.filter(({ row }) => row !== choice.row))}
            >
              <X aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {props.error && <p className="text-sm text-red-11">{props.error}</p>}
      <Button
        size="small"
        className="self-start"
        onPress={() =>
          props.onChange([...attribute.choices, { key: "", row: crypto.randomUUID(), label: {}, swatch: "" }])
        }
      >
        <Plus aria-hidden />
        {t("addChoice")}
      </Button>
    </fieldset>
  );
}
