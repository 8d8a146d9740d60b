import { EyeOff, Lock, PenLine } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { lockAround } from "../../session/locks.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { panelWords } from "../../words/panels.ts";
import { togetherWords } from "../../words/together.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useTogether } from "../work/use-together.ts";

/** Why a block cannot be changed, or is not to be seen, with the way out. */
export function NodeNotes({ node }: { node: Node }) {
  const t = useWords(inspectorWords);
  const panel = useWords(panelWords);
  const { session, together } = useEditor();
  const root = useEditorState((state) => state.doc.root);
  const readOnly = useEditorState((state) => state.readOnly);
  const locked = lockAround(root, [node.id]);
  const others = useWords(togetherWords);
  const writer = useTogether().writers.get(node.id);
  return (
    <>
      {writer && (
        <Note icon={<PenLine aria-hidden />} text={others("writes", { name: writer.name })}>
          <Button size="small" onPress={() => void together?.takeOver(node.id)}>
            {others("takeOver")}
          </Button>
        </Note>
      )}
      {locked && (
        <Note icon={<Lock aria-hidden />} text={t(locked === node ? "locked" : "lockedAbove")}>
          <Button size="small" isDisabled={readOnly} onPress={() => session.mark({ locked: null }, [locked.id])}>
            {panel("unlock")}
          </Button>
        </Note>
      )}
      {node.hidden && (
        <Note icon={<EyeOff aria-hidden />} text={t("hiddenNote")}>
          <Button size="small" isDisabled={readOnly} onPress={() => session.mark({ hidden: null }, [node.id])}>
            {panel("show")}
          </Button>
        </Note>
      )}
    </>
  );
}

function Note({ icon, text, children }: { icon: ReactNode; text: string; children: ReactNode }) {
  return (
    <div className="mx-4 my-1 flex items-center gap-2 rounded-sm bg-sunken px-3 py-2 text-sm [&>svg]:size-4 [&>svg]:shrink-0">
      {icon}
      <p className="min-w-0 flex-1 wrap-anywhere">{text}</p>
      {children}
    </div>
  );
}
