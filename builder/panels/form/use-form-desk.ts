import { PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { useCallback, useState } from "react";
import { useEditor } from "../editor-context.tsx";
import { useLayerDrag } from "../layers/use-layer-drag.ts";
import { questionRows } from "./question-rows.ts";
import { createTrial } from "./trial.ts";

/**
 * What the designer's columns share: what is folded in the list, what is being dragged, the trial's answers. Nothing of the
 * document: a letter that is typed draws again what shows it, never the whole desk.
 */
export function useFormDesk() {
  const { session } = useEditor();
  const [trial] = useState(createTrial);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const drag = useLayerDrag(session, () => questionRows(session.state().doc.root, session.registry, folded));
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const onFold = useCallback(
    (id: string, shut: boolean) => setFolded((old) => (shut ? new Set([...old, id]) : without(old, [id]))),
    [],
  );
  const unfold = useCallback(
    (ids: readonly string[]) => setFolded((old) => (ids.some((id) => old.has(id)) ? without(old, ids) : old)),
    [],
  );
  return { trial, folded, onFold, unfold, drag, sensors };
}

function without(old: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...old].filter((id) => !ids.includes(id)));
}
