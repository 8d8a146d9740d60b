import type { FormDoc } from "#blocks/contract/index.ts";
import { rulesOf } from "#runtime/forms/compile-form.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { RulesControl } from "../inspector/rules/rules-control.tsx";

/** Every rule of the form, or those about one block. */
export default function RulesView({ about }: { about?: string }) {
  const { session } = useEditor();
  const doc = useEditorState((state) => state.doc) as FormDoc;
  const isReadOnly = useEditorState((state) => state.readOnly);
  return (
    <RulesControl
      value={[...rulesOf(doc)]}
      commit={(rules) => session.setProps(doc.root.id, { rules })}
      isReadOnly={isReadOnly}
      {...(about !== undefined && { about })}
    />
  );
}
