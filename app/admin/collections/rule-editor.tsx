import { FolderPlus, Plus, Trash2 } from "lucide-react";
import { PRODUCT_STATUSES, type RuleOp } from "#app/commerce/catalog/types.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { productMessages } from "../products/messages.ts";
import { useWords } from "../use-words.ts";
import type { collectionMessages } from "./messages.ts";
import { FIELD_OPS, freshCondition, freshGroup, opsOf } from "./rule-draft.ts";
import type { ConditionDraft, GroupDraft, RuleChoices } from "./types.ts";

export type CollectionWords = Translate<keyof (typeof collectionMessages)["fr"] & string>;

interface RuleEditorProps {
  group: GroupDraft;
  onChange: (group: GroupDraft) => void;
  choices: RuleChoices;
  errorAt: (pointer: string) => string | undefined;
  t: CollectionWords;
  at?: string;
}

/** Conditions that all, or any, must hold; a group within may say the other. */
export function RuleEditor({ group, onChange, choices, errorAt, t, at = "/rule" }: RuleEditorProps) {
  const nested = at !== "/rule";
  const replace = (index: number, node: GroupDraft | ConditionDraft) =>
    onChange({ ...group, of: group.of.with(index, node) });
  const remove = (index: number) => onChange({ ...group, of: group.of.toSpliced(index, 1) });
  return (
    <div className="flex flex-col gap-3">
      <Select
        className="max-w-72"
        label={t("match")}
        value={group.match}
        onChange={(match) => onChange({ ...group, match })}
        choices={(["all", "any"] as const).map((value) => ({ value, label: t(`match.${value}`) }))}
      />
      <ul className="flex flex-col gap-3">
        {group.of.map((node, index) => (
          <li key={node.key} className="rounded-md border border-line bg-sunken p-3">
            {"of" in node ? (
              <div className="flex items-start gap-2">
                <div className="min-w-0 flex-1">
                  <RuleEditor
                    group={node}
                    onChange={(next) => replace(index, next)}
                    choices={choices}
                    errorAt={errorAt}
                    t={t}
                    at={`${at}/of/${index}`}
                  />
                </div>
                <IconButton label={t("removeGroup")} onPress={() => remove(index)}>
                  <Trash2 aria-hidden />
                </IconButton>
              </div>
            ) : (
              <Condition
                condition={node}
                onChange={(next) => replace(index, next)}
                onRemove={() => remove(index)}
                choices={choices}
                error={errorAt(`${at}/of/${index}`) ?? errorAt(`${at}/of/${index}/value`)}
                t={t}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => onChange({ ...group, of: [...group.of, freshCondition()] })}>
          <Plus aria-hidden />
          {t("addCondition")}
        </Button>
        {!nested && (
          <Button
            size="small"
            onPress={() => onChange({ ...group, of: [...group.of, freshGroup(group.match === "all" ? "any" : "all")] })}
          >
            <FolderPlus aria-hidden />
            {t("addGroup")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ConditionProps {
  condition: ConditionDraft;
  onChange: (condition: ConditionDraft) => void;
  onRemove: () => void;
  choices: RuleChoices;
  error: string | undefined;
  t: CollectionWords;
}

function Condition({ condition, onChange, onRemove, choices, error, t }: ConditionProps) {
  const { locale } = useLocaleValue();
  const fields = [
    ...Object.keys(FIELD_OPS)
      .filter((field) => field !== "attribute")
      .map((value) => ({ value, label: t(`field.${value as "tag"}`) })),
    ...choices.attributes.map(({ handle, label }) => ({ value: `attribute:${handle}`, label: textIn(label, locale) })),
  ];
  const ops = opsOf(condition.field, choices);
  return (
    <div className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_1.4fr_auto]">
      <Select
        label={t("field")}
        value={condition.field}
        onChange={(field) => onChange({ ...condition, field, op: opsOf(field, choices)[0] ?? "is", value: "" })}
        choices={fields}
      />
      <Select<RuleOp>
        label={t("op")}
        value={condition.op}
        onChange={(op) => onChange({ ...condition, op })}
        choices={ops.map((value) => ({ value, label: t(`op.${value}`) }))}
      />
      <Value condition={condition} onChange={onChange} choices={choices} error={error} t={t} />
      <IconButton label={t("removeCondition")} onPress={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}

function Value({ condition, onChange, choices, error, t }: Omit<ConditionProps, "onRemove">) {
  const { locale } = useLocaleValue();
  const products = useWords(productMessages);
  const { field, op, value } = condition;
  const set = (next: string) => onChange({ ...condition, value: next });
  const attribute = choices.attributes.find(({ handle }) => `attribute:${handle}` === field);
  const listed =
    field === "status"
      ? PRODUCT_STATUSES.map((each) => ({ value: each as string, label: products(`status.${each}`) }))
      : field === "type" && choices.types.length > 0
        ? choices.types.map(({ handle, name }) => ({ value: handle, label: name }))
        : attribute?.kind === "boolean"
          ? (["true", "false"] as const).map((each) => ({ value: each as string, label: t(`is.${each}`) }))
          : (attribute?.choices ?? []).map(({ key, label }) => ({ value: key, label: textIn(label, locale) || key }));
  if (listed.length > 0) {
    return <Select label={t("value")} value={value || null} onChange={set} choices={listed} error={error} />;
  }
  const isDay = field === "created" && op !== "in_last_days";
  return (
    <TextField
      label={t("value")}
      value={value}
      onChange={set}
      error={error}
      {...(isDay && { type: "date" as const })}
      {...(field !== "title" && field !== "tag" && field !== "vendor" && { dir: "ltr" as const })}
      suffix={
        op === "in_last_days" ? (
          t("days")
        ) : attribute?.unit ? (
          <span className="text-sm text-faint">{attribute.unit}</span>
        ) : undefined
      }
    />
  );
}
