import { Plus } from "lucide-react";
import { useMemo } from "react";
import { translator } from "#app/commerce/kernel/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { FORM_ACTIONS, type FormAction } from "#blocks/actions/index.ts";
import type { SubmitAction } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import { actionWords } from "../../../words/actions.ts";
import { useWords } from "../../../words/use-words.ts";
import { BlockIcon } from "../../block-icon.tsx";
import { useEditor, useEditorState, useNodeLabel } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { formParts } from "../rules/form-parts.ts";
import { useCommitted } from "../use-committed.ts";
import { ActionCard } from "./action-card.tsx";

const PHASES = ["after", "reply"] as const;

/** What happens once the form was sent: actions are picked from the registry, and their settings drawn from what each declares. */
export function ActionsControl({
  label,
  path,
  value,
  commit,
  isReadOnly,
  Fields,
}: ControlProps<readonly SubmitAction[]>) {
  const t = useWords(actionWords);
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const nodeLabel = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const { shown, change, error } = useCommitted(value, commit);
  const form = useMemo(
    () => formParts(root, session.registry, { locale, main: facts.mainLocale, nodeLabel }),
    [root, session.registry, locale, facts.mainLocale, nodeLabel],
  );
  const add = ({ name, props }: FormAction) => {
    const settings = Object.entries(props).map(([each, prop]) => [each, structuredClone(prop.default)]);
    change([...shown, { id: newNodeId(), do: name, when: true, with: Object.fromEntries(settings) }]);
  };
  const move = (from: number, to: number) => {
    const action = shown[from];
    if (action && to >= 0 && to < shown.length) change(shown.toSpliced(from, 1).toSpliced(to, 0, action));
  };
  return (
    <div className="flex flex-col gap-3">
      <span className="font-medium">{label}</span>
      {shown.length === 0 && <p className="text-soft">{t("none")}</p>}
      {shown.map((action, index) => (
        <ActionCard
          key={action.id}
          {...{ action, form, isReadOnly, Fields }}
          path={`${path}.${index}.with`}
          commit={(next) => commit(shown.with(index, next))}
          onChange={(next) => change(shown.with(index, next))}
          onRemove={() => change(shown.toSpliced(index, 1))}
          onMove={(by) => move(index, index + by)}
          isFirst={index === 0}
          isLast={index === shown.length - 1}
        />
      ))}
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
      {!isReadOnly && (
        <Menu
          label={t("add")}
          trigger={
            <Button size="small" className="self-start">
              <Plus aria-hidden />
              {t("add")}
            </Button>
          }
          groups={PHASES.map((phase) => ({
            id: phase,
            title: t(phase),
            entries: FORM_ACTIONS.filter((each) => each.phase === phase)
              .map((kind) => ({
                id: kind.name,
                label: translator(kind.messages, locale)("label"),
                icon: <BlockIcon name={kind.icon} className="size-4" />,
                onAction: () => add(kind),
              }))
              .sort((one, other) => one.label.localeCompare(other.label, locale)),
          }))}
        />
      )}
    </div>
  );
}
