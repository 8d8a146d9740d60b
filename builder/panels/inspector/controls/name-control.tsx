import { useEffect, useState } from "react";
import { TextField } from "#app/ui/text-field.tsx";
import { answerNames } from "#runtime/forms/answer-names.ts";
import { formWords } from "../../../words/form.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

/**
 * Under which name an answer is kept. It is taken when one leaves the field, not at every letter: rules and calculations
 * follow it, and halfway it could be another question's.
 */
export function NameControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(formWords);
  const { session } = useEditor();
  const { change, error } = useCommitted(value, commit);
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const isOthers = useEditorState(({ doc }) => typed !== value && answerNames(doc.root, session.registry).has(typed));
  const take = () => {
    const name = typed.trim();
    if (name !== value && !isOthers) change(name);
  };
  return (
    <TextField
      label={label}
      value={typed}
      onChange={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key === "Escape") setTyped(value);
      }}
      description={t("nameHelp")}
      error={isOthers ? t("nameTaken") : error}
      dir="auto"
      isReadOnly={isReadOnly}
    />
  );
}
