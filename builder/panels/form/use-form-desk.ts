import { PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useCallback, useState } from "react";
import { useEditor } from "../editor-context.tsx";
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
  const onFold = useCallback(
    (id: string, shut: boolean) =>
      setFolded((old) => (shut ? new Set([...old, id]) : new Set([...old].filter((each) => each !== id)))),
    [],
  );
  return { trial, folded, onFold, rows, drag, sensors };
}
