import { useMemo, useRef } from "react";
import type { Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { type LayerRow, layerRows } from "../layers/rows.ts";

/** The rows of a form: every step and question, without what is folded. */
export function questionRows(root: Node, registry: Registry, folded: ReadonlySet<string>): LayerRow[] {
  return layerRows(root, { registry, folded, isShown: () => true });
}

/** The rows as they are now; one that says the same as before is the very same object, so that it is not drawn again. */
export function useQuestionRows(folded: ReadonlySet<string>): readonly LayerRow[] {
  const { session } = useEditor();
  const root = useEditorState((state) => state.doc.root);
  const known = useRef<ReadonlyMap<string, LayerRow>>(new Map());
  return useMemo(() => {
    const rows = questionRows(root, session.registry, folded).map((row) => keptRow(known.current.get(row.key), row));
    known.current = new Map(rows.map((row) => [row.key, row]));
    return rows;
  }, [root, session.registry, folded]);
}

function keptRow(before: LayerRow | undefined, row: LayerRow): LayerRow {
  if (before?.kind !== "node" || row.kind !== "node" || before.node !== row.node) return row;
  const { place } = row;
  const isSame =
    before.depth === row.depth &&
    before.count === row.count &&
    before.branch === row.branch &&
    before.place.index === place.index &&
    before.place.parent === place.parent &&
    before.place.slot === place.slot;
  return isSame ? before : row;
}
