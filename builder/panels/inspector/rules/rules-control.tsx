import { GitBranch, Plus } from "lucide-react";
import { useMemo } from "react";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { AnswerChoice, FormEffect, FormRule } from "#blocks/contract/index.ts";
import { logicOf } from "#runtime/forms/picked-logic.ts";
import { ruleWords } from "../../../words/rules.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { type FormParts, formParts } from "./form-parts.ts";
import { RuleCard } from "./rule-card.tsx";

interface RulesProps extends Pick<ControlProps<FormRule[]>, "value" | "commit" | "isReadOnly"> {
  /** Only the rules that do something to this block; a new one is about it. */
  about?: string;
  /** Of that block one choice alone. */
  choice?: AnswerChoice;
}

/** What happens in a form while answers are so: picked, never typed. */
export function RulesControl({ value, commit, isReadOnly, about, choice }: RulesProps) {
  const t = useWords(ruleWords);
  const form = useFormParts();
  const { shown, change, error } = useCommitted(value, commit);
  const listed = shown
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => !about || isAbout(rule, about, choice));
  const asked = form.answers.find(({ id }) => id !== about)?.field;
  const what = about ?? form.answers.findLast(({ field }) => field?.name !== asked?.name)?.id;
  const add = () => {
    if (!asked || what === undefined) return;
    const when = logicOf({ kind: "condition", answer: asked.name, by: "filled", value: { is: "" } });
    const effect: FormEffect = choice === undefined ? { do: "show", what } : { do: "offer", what, choice };
    change([...shown, { when, effects: [effect] }]);
  };
  const move = (from: number, to: number) => {
    const rule = shown[from];
    if (rule) change(shown.toSpliced(from, 1).toSpliced(to, 0, rule));
  };
  const button = !isReadOnly && asked && what !== undefined && (
    <Button
      size="small"
      tone={choice !== undefined ? "quiet" : listed.length === 0 ? "primary" : "secondary"}
      onPress={add}
      className="self-start"
    >
      <Plus aria-hidden />
      {t(choice === undefined ? "addRule" : "offerWhen")}
    </Button>
  );
  if (listed.length === 0 && choice !== undefined) return button || null;
  if (listed.length === 0) {
    return (
      <EmptyState
        icon={GitBranch}
        title={t(about ? "noneHere" : "noneTitle")}
        action={button}
        quiet={about !== undefined}
      >
        {t(asked ? "none" : "noFields")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      {listed.map(({ rule, index }) => (
        <RuleCard
          key={index}
          {...{ rule, index, form, isReadOnly }}
          count={shown.length}
          onChange={(next) => change(shown.with(index, next))}
          onMove={(by) => move(index, index + by)}
          onDuplicate={() => change(shown.toSpliced(index + 1, 0, structuredClone(rule)))}
          onRemove={() => change(shown.toSpliced(index, 1))}
        />
      ))}
      {error && (
        <p role="alert" className="text-sm text-red-11">
          {error}
        </p>
      )}
      {button}
    </div>
  );
}

function isAbout({ effects }: FormRule, id: string, choice?: AnswerChoice): boolean {
  return effects.some((effect: FormEffect) => {
    if (choice !== undefined) return "choice" in effect && effect.what === id && effect.choice === choice;
    return ("what" in effect ? effect.what : effect.from) === id;
  });
}

/** What rules and calculations of the open form may speak of. */
export function useFormParts(): FormParts {
  const { session, facts } = useEditor();
  const { locale } = useLocaleValue();
  const nodeLabel = useNodeLabel();
  const root = useEditorState((state) => state.doc.root);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a node is called hangs on the language alone.
  return useMemo(
    () => formParts(root, session.registry, { locale, main: facts.mainLocale, nodeLabel }),
    [root, session.registry, locale, facts.mainLocale],
  );
}
