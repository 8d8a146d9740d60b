import { Ellipsis } from "lucide-react";
import { translator } from "#app/commerce/kernel/messages.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { formAction } from "#blocks/actions/index.ts";
import type { SubmitAction } from "#blocks/contract/index.ts";
import type { Outcome } from "../../../session/session.ts";
import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { BlockIcon } from "../../block-icon.tsx";
import type { ControlProps } from "../control-props.ts";
import type { formParts } from "../rules/form-parts.ts";
import { ActionCondition } from "./action-condition.tsx";
import { InsertAnswer } from "./insert-answer.tsx";

interface ActionCardProps {
  action: SubmitAction;
  form: ReturnType<typeof formParts>;
  path: string;
  isReadOnly: boolean;
  isFirst: boolean;
  isLast: boolean;
  Fields: ControlProps["Fields"];
  /** Puts the action into the document; a setting that is refused keeps its control's own words. */
  commit(action: SubmitAction): Outcome;
  onChange(action: SubmitAction): void;
  onRemove(): void;
  onMove(by: 1 | -1): void;
}

/** One action: what it is, its settings, and when it is done. */
export function ActionCard({ action, form, path, isReadOnly, Fields, commit, onChange, ...moves }: ActionCardProps) {
  const t = useWords(actionWords);
  const { locale } = useLocaleValue();
  const kind = formAction(action.do);
  if (!kind) return <p className="text-soft">{t("unknown")}</p>;
  const words = kind.messages[locale];
  const own = translator(kind.messages, locale);
  const name = own("label");
  const set = (setting: string, value: unknown) => commit({ ...action, with: { ...action.with, [setting]: value } });
  return (
    <fieldset className="flex flex-col gap-3 rounded-sm border border-line p-3">
      <div className="flex items-center gap-2">
        <BlockIcon name={kind.icon} className="size-4 shrink-0 text-soft" />
        <legend className="min-w-0 flex-1 font-medium">{name}</legend>
        {!isReadOnly && (
          <Menu
            label={t("more", { action: name })}
            trigger={
              <IconButton label={t("more", { action: name })} size="small">
                <Ellipsis aria-hidden />
              </IconButton>
            }
            groups={[
              {
                id: "action",
                entries: [
                  { id: "up", label: t("up"), disabled: moves.isFirst, onAction: () => moves.onMove(-1) },
                  { id: "down", label: t("down"), disabled: moves.isLast, onAction: () => moves.onMove(1) },
                  { id: "remove", label: t("remove"), tone: "danger", onAction: moves.onRemove },
                ],
              },
            ]}
          />
        )}
      </div>
      <p className="text-sm text-soft">{own("help")}</p>
      <Fields
        props={kind.props}
        values={action.with}
        pathOf={(setting) => `${path}.${setting}`}
        word={(suffix) => (Object.hasOwn(words, `prop.${suffix}`) ? own(`prop.${suffix}`) : undefined)}
        commit={set}
        isReadOnly={isReadOnly}
        below={(setting) =>
          kind.merges?.includes(setting) &&
          !isReadOnly && (
            <InsertAnswer form={form} value={action.with[setting]} onInsert={(value) => set(setting, value)} />
          )
        }
      />
      <ActionCondition
        {...{ form, isReadOnly }}
        when={action.when}
        onChange={(when) => onChange({ ...action, when })}
      />
    </fieldset>
  );
}
