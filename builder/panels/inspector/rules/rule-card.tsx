import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, Plus, Trash2 } from "lucide-react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { FormRule } from "#blocks/contract/index.ts";
import { logicOf, pickedOf } from "#runtime/forms/picked-logic.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { ConditionGroup } from "./condition-group.tsx";
import { EffectFields } from "./effect-fields.tsx";
import type { FormParts } from "./form-parts.ts";

interface RuleCardProps {
  rule: FormRule;
  /** Among the form's rules, from 0. */
  index: number;
  count: number;
  form: FormParts;
  isReadOnly: boolean;
  onChange(rule: FormRule): void;
  onMove(by: 1 | -1): void;
  onDuplicate(): void;
  onRemove(): void;
}

/** One rule: when something holds, something happens. */
export function RuleCard(props: RuleCardProps) {
  const { rule, index, count, form, isReadOnly, onChange } = props;
  const t = useWords(ruleWords);
  const name = t("rule", { index: index + 1 });
  const effects = rule.effects;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-md border border-line bg-surface p-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center justify-between gap-2">
        <span aria-hidden className="font-semibold">
          {name}
        </span>
        {!isReadOnly && (
          <Menu
            label={t("ruleActions", { index: index + 1 })}
            trigger={
              <IconButton label={t("ruleActions", { index: index + 1 })} size="small">
                <Ellipsis aria-hidden />
              </IconButton>
            }
            groups={[
              {
                id: "rule",
                entries: [
                  {
                    id: "up",
                    label: t("ruleUp"),
                    icon: <ArrowUp />,
                    disabled: index === 0,
                    onAction: () => props.onMove(-1),
                  },
                  {
                    ...{ id: "down", label: t("ruleDown"), icon: <ArrowDown /> },
                    ...{ disabled: index === count - 1, onAction: () => props.onMove(1) },
                  },
                  { id: "copy", label: t("ruleDuplicate"), icon: <CopyPlus />, onAction: props.onDuplicate },
                  {
                    ...{ id: "remove", label: t("removeRule", { index: index + 1 }), icon: <Trash2 /> },
                    ...{ tone: "danger" as const, onAction: props.onRemove },
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium text-soft">{t("when")}</p>
        <ConditionGroup
          group={pickedOf(rule.when)}
          {...{ form, isReadOnly }}
          onChange={(group) => onChange({ ...rule, when: logicOf(group) })}
        />
      </div>
      <div className="flex flex-col gap-1.5 border-t border-line pt-3">
        <p className="text-sm font-medium text-soft">{t("effect")}</p>
        {effects.map((effect, at) => (
          <EffectFields
            // biome-ignore lint/suspicious/noArrayIndexKey: effects have no other name than their place.
            key={at}
            {...{ effect, form, isReadOnly }}
            onChange={(next) => onChange({ ...rule, effects: effects.with(at, next) })}
            {...(effects.length > 1 && { onRemove: () => onChange({ ...rule, effects: effects.toSpliced(at, 1) }) })}
          />
        ))}
        {!isReadOnly && (
          <Button
            size="small"
            tone="quiet"
            className="self-start"
            onPress={() =>
              onChange({ ...rule, effects: [...effects, { do: "show", what: form.parts.at(-1)?.id ?? "" }] })
            }
          >
            <Plus aria-hidden />
            {t("addEffect")}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
