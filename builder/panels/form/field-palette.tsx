import { useDraggable } from "@dnd-kit/core";
import { useMemo, useState } from "react";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { cx } from "#app/ui/cx.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { formWords } from "../../words/form.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { PaletteFrame, PaletteGroup } from "../palette-frame.tsx";
import { type FieldKind, fieldKinds, foundKinds, freshNode, KIND_GROUPS } from "./field-kinds.ts";

export const FIELD_SEARCH_ID = "field-search";

/** Every kind of question, by what one wants to ask. Drag one into the list, or press it: it goes after the selection. */
export function FieldPalette({ onAdded }: { onAdded(): void }) {
  const t = useWords(formWords);
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const rootType = useEditorState((state) => state.doc.root.type);
  const [query, setQuery] = useState("");
  const kinds = useMemo(() => fieldKinds(session.registry, rootType, locale, t), [session, rootType, locale, t]);
  const words = searchable(query.trim());
  const found = words ? foundKinds(kinds, words) : kinds;
  const add = (kind: FieldKind) => {
    if (session.insertNodes([freshNode(session.registry, kind)]).ok) onAdded();
  };
  const button = (kind: FieldKind) => <KindButton key={kind.key} kind={kind} onPress={() => add(kind)} />;
  return (
    <PaletteFrame
      searchId={FIELD_SEARCH_ID}
      searchLabel={t("search")}
      query={query}
      onQuery={setQuery}
      onFirst={() => {
        const [first] = found;
        if (first && words) add(first);
      }}
      label={t("palette")}
      empty={found.length === 0 && t("noKind")}
      help={t("paletteHelp")}
    >
      {words && <div className="grid grid-cols-2 gap-1.5">{found.map(button)}</div>}
      {KIND_GROUPS.map((group) => {
        const inside = found.filter((kind) => kind.group === group);
        if (words || inside.length === 0) return null;
        return (
          <PaletteGroup key={group} title={t(`group.${group}`)}>
            {inside.map(button)}
          </PaletteGroup>
        );
      })}
    </PaletteFrame>
  );
}

function KindButton({ kind, onPress }: { kind: FieldKind; onPress(): void }) {
  const { session } = useEditor();
  const isReadOnly = useEditorState((state) => state.readOnly);
  const fresh = useMemo(() => freshNode(session.registry, kind), [session, kind]);
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `palette ${kind.key}`,
    data: { fresh },
    disabled: isReadOnly,
  });
  return (
    <button
      ref={setNodeRef}
      type="button"
      data-palette={kind.key}
      disabled={isReadOnly}
      onClick={onPress}
      {...listeners}
      className={cx(
        "flex min-h-10 items-center gap-2 rounded-sm border border-line bg-surface px-2 py-1.5 text-start text-sm leading-tight transition-colors select-none",
        "hover:border-edge hover:bg-hover disabled:opacity-50 coarse:min-h-11",
        isDragging && "border-accent bg-accent-2",
      )}
      style={{ touchAction: "none" }}
    >
      <BlockIcon name={kind.icon} className="size-4 shrink-0 text-soft" />
      <span className="min-w-0 wrap-anywhere hyphens-auto">{kind.label}</span>
    </button>
  );
}
