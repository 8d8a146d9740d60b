import { CircleCheck, CloudOff, LoaderCircle, Lock, TriangleAlert } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cx } from "#app/ui/cx.ts";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { SaveState } from "../../session/save-state.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useThis } from "../use-this.ts";

export function useSaveState(): SaveState {
  const { autosave } = useEditor();
  return useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state);
}

const LOOKS: Record<SaveState["phase"], { icon: typeof CircleCheck; className: string }> = {
  saved: { icon: CircleCheck, className: "text-green-11" },
  waiting: { icon: LoaderCircle, className: "text-soft" },
  saving: { icon: LoaderCircle, className: "text-soft [&_svg]:animate-turn" },
  offline: { icon: CloudOff, className: "text-amber-11" },
  conflict: { icon: TriangleAlert, className: "text-red-11" },
  refused: { icon: TriangleAlert, className: "text-red-11" },
};

/** Where the work is, always in words. */
export function SaveStatus({ className }: { className?: string }) {
  const t = useWords(shellWords);
  const what = useThis();
  const state = useSaveState();
  const readOnly = useEditorState((each) => each.readOnly);
  const { icon: Icon, className: tone } = readOnly ? { icon: Lock, className: "text-soft" } : LOOKS[state.phase];
  return (
    <p
      role="status"
      data-save={readOnly ? "read-only" : state.phase}
      className={cx("flex min-w-0 items-center gap-1.5 text-sm", tone, className)}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">
        {readOnly ? (
          t("readOnlyHere")
        ) : state.phase === "saved" ? (
          <SavedWords at={state.at} />
        ) : (
          t(state.phase, { this: what })
        )}
      </span>
    </p>
  );
}

/** "Enregistré il y a 3 s": the sentence is the translator's, the time counts by itself inside it. */
function SavedWords({ at }: { at: number }) {
  const t = useWords(shellWords);
  const [before, after] = t("saved", { when: "\u0000" }).split("\u0000");
  return (
    <>
      {before}
      <RelativeTime key={at} at={at} />
      {after}
    </>
  );
}
