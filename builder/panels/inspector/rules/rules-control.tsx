import { Plus, X } from "lucide-react";
import { useMemo } from "react";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { FormRule } from "#blocks/contract/index.ts";
import { groupsOf, logicOf } from "#runtime/forms/plain-condition.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { ConditionGroups } from "./condition-groups.tsx";
import { EffectFields } from "./effect-fields.tsx";
import { FormFindings } from "./form-findings.tsx";
import { formParts } from "./form-parts.ts";

/** What happens in a form while answers are so: picked, never typed. */
export function RulesControl({ label, value, commit, isReadOnly }: ControlProps<FormRule[]>) {
  const t = useWords(ruleWords);
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const nodeLabel = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  const { shown, change, error } = useCommitted(value, commit);
  const form = useMemo(
    () => formParts(root, session.registry, { locale, main: facts.mainLocale, nodeLabel }),
    [root, session.registry, locale, facts.mainLocale, nodeLabel],
  );
  const [answer] = form.answers;
  const first = form.parts[0];
  const add = () => {
    if (!answer?.field || !first) return;
    const when = logicOf([[{ answer: answer.field.name, by: "filled", value: "" }]]);
    change([...shown, { when, effects: [{ do: "show", what: form.answers[1]?.id ?? first.id }] }]);
  };
  return (
    <div className="flex flex-col gap-3">
      <span className="font-medium">{label}</span>
      {shown.length === 0 && <p className="text-soft">{t(answer ? "none" : "noFields")}</p>}
      {shown.map((rule, index) => {
        const put = (next: FormRule) => change(shown.with(index, next));
        const groups = groupsOf(rule.when);
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no other name than their place.
            key={index}
            className="flex flex-col gap-3 rounded-sm border border-line p-3"
          >
            <div className="flex items-center justify-between gap-2">
              <legend className="font-medium">{t("rule", { index: index + 1 })}</legend>
              {!isReadOnly && (
                <IconButton
                  label={t("removeRule", { index: index + 1 })}
                  onPress={() => change(shown.toSpliced(index, 1))}
                >
                  <X aria-hidden />
                </IconButton>
              )}
            </div>
            {groups ? (
              <ConditionGroups
                {...{ groups, form, isReadOnly }}
                onChange={(next) => put({ ...rule, when: logicOf(next) })}
              />
            ) : (
              <p className="text-sm text-soft">{t("written")}</p>
            )}
            {rule.effects.map((effect, at) => (
              <EffectFields
                // biome-ignore lint/suspicious/noArrayIndexKey: effects have no other name than their place.
                key={at}
                {...{ effect, form, isReadOnly }}
                onChange={(next) => put({ ...rule, effects: rule.effects.with(at, next) })}
              />
            ))}
          </fieldset>
        );
      })}
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
      {!isReadOnly && answer && (
        <Button size="small" onPress={add} className="self-start">
          <Plus aria-hidden />
          {t("addRule")}
        </Button>
      )}
      <FormFindings />
    </div>
  );
}
