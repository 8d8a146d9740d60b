import type { AnswerChoice, FormDoc } from "#blocks/contract/index.ts";
import { rulesOf } from "#runtime/forms/compile-form.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { RulesControl } from "../inspector/rules/rules-control.tsx";

/** Every rule of the form, or those about one block, or about one of its choices. */
export default function RulesView({ about, choice }: { about?: string; choice?: AnswerChoice }) {
  const { session } = useEditor();
  const doc = useEditorState((state) => state.doc) as FormDoc;
  const isReadOnly = useEditorState((state) => state.readOnly);
  return (
    <RulesControl
      value={[...rulesOf(doc)]}
      commit={(rules) => session.setProps(doc.root.id, { rules })}
      isReadOnly={isReadOnly}
      {...(about !== undefined && { about })}
      {...(choice !== undefined && { choice })}
    />
  );
}
