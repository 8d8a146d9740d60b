import { kindWords } from "../words/kinds.ts";
import { useWords } from "../words/use-words.ts";
import { useEditorState } from "./editor-context.tsx";

/** "cette page", "ce formulaire": the document at hand, as a sentence points at it. */
export function useThis(): string {
  const t = useWords(kindWords);
  return t(useEditorState((state) => state.doc.kind));
}
