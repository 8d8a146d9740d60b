import { DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { pathTo } from "../../session/tree-edit.ts";
import { layerText } from "../../words/block-words.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { LayerRowView, RowGhost } from "./layer-row.tsx";
import { foundRows, layerRows } from "./rows.ts";
import { useLayerDrag } from "./use-layer-drag.ts";
import { useWindow } from "./use-window.ts";

export const ROW_HEIGHT = 32;
const NOTHING: ReadonlySet<string> = new Set();

/**
 * The page as a tree. One tab stop: arrows walk (the whole editor's shortcuts do it), Enter edits, F2 renames; long
 * pages draw only the rows in sight.
 */
export function Layers({ renaming, onRename }: { renaming: string | null; onRename: (id: string | null) => void }) {
  const t = useWords(panelWords);
  const { session, canvas } = useEditor();
  const { dir, locale } = useLocaleValue();
  const root = useEditorState((state) => state.doc.root);
  const active = useEditorState((state) => state.active);
  const selection = useEditorState((state) => state.selection);
  const readOnly = useEditorState((state) => state.readOnly);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);

  const [query, setQuery] = useState("");
  const wanted = searchable(query.trim());
  const rows = useMemo(() => {
    const all = layerRows(root, {
      registry: session.registry,
      folded: wanted ? NOTHING : folded,
      isShown: (parent, slot) => canvas.current?.showsSlot(parent, slot) ?? true,
    });
    return wanted ? foundRows(all, (node) => layerText(session.registry, node, locale).includes(wanted)) : all;
  }, [root, folded, session, canvas, wanted, locale]);
  const { first, last, reveal } = useWindow(scroller, rows.length, ROW_HEIGHT);
  const drag = useLayerDrag(session, () => rows);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));

  // A block chosen on the canvas is shown here: its branch opens, its row comes into sight.
  useEffect(() => {
    if (active === null) return;
    const above = pathTo(session.state().doc.root, active).slice(0, -1);
    setFolded((old) =>
      above.some(({ id }) => old.has(id))
        ? without(
            old,
            above.map(({ id }) => id),
          )
        : old,
    );
  }, [active, session]);
  useEffect(() => {
    const index = rows.findIndex((row) => row.key === active);
    if (index >= 0) reveal(index);
  }, [active, rows, reveal]);

  const fold = (id: string, shut: boolean) => setFolded((old) => (shut ? new Set([...old, id]) : without(old, [id])));
  const walk = (key: string, extend: boolean): boolean => {
    const nodes = rows.filter((row) => row.kind === "node");
    const at = nodes.findIndex((row) => row.key === active);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: nodes.length - 1 }[key];
    const row = next === undefined ? undefined : nodes[Math.min(nodes.length - 1, Math.max(0, next))];
    if (row) session.select(extend ? [...selection, row.key] : row.key);
    return row !== undefined;
  };
  const turn = (key: string): boolean => {
    const row = rows.find((each) => each.key === active);
    if (row?.kind !== "node" || row.branch === null) return false;
    const into = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const out = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    if (key === into && row.branch === "shut") fold(row.key, false);
    else if (key === out && row.branch === "open") fold(row.key, true);
    else return false;
    return true;
  };
  /** Everything from the active row to this one. */
  const range = (to: string) => {
    const keys = rows.filter((row) => row.kind === "node").map((row) => row.key);
    const [from, until] = [keys.indexOf(active ?? to), keys.indexOf(to)].sort((a, b) => a - b);
    session.select([...keys.slice(Math.max(0, from ?? 0), (until ?? 0) + 1).filter((key) => key !== to), to]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || renaming !== null) return;
    if (!walk(event.key, event.shiftKey) && !turn(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <DndContext
      sensors={sensors}
      onDragStart={drag.onStart}
      onDragMove={drag.onMove}
      onDragEnd={drag.onEnd}
      onDragCancel={drag.onCancel}
    >
      <div className="px-3 pt-3 pb-1">
        <SearchField label={t("searchLayers")} value={query} onChange={setQuery} />
      </div>
      <div
        ref={scroller}
        role="tree"
        aria-label={t("layers")}
        aria-multiselectable
        aria-activedescendant={active === null ? undefined : `layer-${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1 overflow-y-auto py-2 -outline-offset-2"
      >
        {rows.length === 0 && <p className="px-4 py-6 text-center text-soft">{t(wanted ? "noLayer" : "emptyPage")}</p>}
        <div
          role="none"
          style={{ paddingBlockStart: first * ROW_HEIGHT, paddingBlockEnd: (rows.length - last) * ROW_HEIGHT }}
        >
          {rows.slice(first, last).map((row) => (
            <LayerRowView
              key={row.key}
              row={row}
              active={row.key === active}
              selected={selection.includes(row.key)}
              hint={drag.hint?.key === row.key ? drag.hint : null}
              renaming={renaming === row.key}
              readOnly={readOnly}
              onFold={fold}
              onRename={onRename}
              onRange={range}
            />
          ))}
        </div>
      </div>
      <DragOverlay dropAnimation={null}>{drag.dragged && <RowGhost node={drag.dragged} />}</DragOverlay>
    </DndContext>
  );
}

function without(old: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...old].filter((id) => !ids.includes(id)));
}
