import { useEditor, useEditorState } from "../editor-context.tsx";

const TESTED: readonly string[] = ["form", "page", "section"];

/** Whether what is edited can be tested against a second version of it. */
export function useMayTest(): boolean {
  const { stored } = useEditor();
  const kind = useEditorState((state) => state.doc.kind);
  return stored.branch === null && TESTED.includes(kind);
}
