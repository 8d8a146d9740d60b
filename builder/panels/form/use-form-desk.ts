import { PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useCallback, useEffect, useState } from "react";
import { pathTo } from "../../session/tree-edit.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useLayerDrag } from "../layers/use-layer-drag.ts";
import { useQuestionRows } from "./question-list.tsx";
import { createTrial } from "./trial.ts";

/** What the designer's columns share: the list with what is folded in it, what is being dragged, the trial's answers. */
export function useFormDesk() {
  const { session } = useEditor();
  const [trial] = useState(createTrial);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useQuestionRows(folded);
  const drag = useLayerDrag(session, rows);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const active = useEditorState((state) => state.active);
  // A question that is chosen elsewhere is shown: what it stands in opens. Folded afterwards, it stays so.
  useEffect(() => {
    if (active === null) return;
    const above = pathTo(session.state().doc.root, active).slice(0, -1);
    setFolded((old) =>
      above.some(({ id }) => old.has(id))
        ? new Set([...old].filter((each) => above.every(({ id }) => id !== each)))
        : old,
    );
  }, [active, session]);
  const onFold = useCallback(
    (id: string, shut: boolean) =>
      setFolded((old) => (shut ? new Set([...old, id]) : new Set([...old].filter((each) => each !== id)))),
    [],
  );
  return { trial, onFold, rows, drag, sensors };
}
