import { BookmarkCheck, Component } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { LOCALES, textIn } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { newNodeId } from "#runtime/document/node-id.ts";
import { SHARED } from "#runtime/document/sections.ts";
import type { LibraryEntry } from "../ports.ts";
import { panelWords } from "../words/panels.ts";
import { useWords } from "../words/use-words.ts";
import { useEditor, useEditorState } from "./editor-context.tsx";

/** The shop's own sections among the blocks: shared ones follow their document, templates are copied. */
export function Library({ words }: { words: string }) {
  const t = useWords(panelWords);
  const { session, ports, stored, sections } = useEditor();
  const { locale } = useLocaleValue();
  const readOnly = useEditorState((state) => state.readOnly);
  const version = useSyncExternalStore(sections.subscribe, sections.version, sections.version);
  const [entries, setEntries] = useState<LibraryEntry[]>([]);
  const [failed, setFailed] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a version is a reason to ask again, not a part of the question.
  useEffect(() => {
    let stale = false;
    ports.documents.library().then(
      (found) => !stale && setEntries(found.filter((each) => each.id !== stored.id)),
      () => !stale && setFailed(true),
    );
    return () => {
      stale = true;
    };
  }, [ports, stored.id, version]);

  const insert = async (entry: LibraryEntry) => {
    if (!entry.isTemplate) {
      session.insertNodes([{ id: newNodeId(), type: SHARED, props: { section: entry.id } }]);
      return;
    }
    const [section] = await ports.documents.sections([entry.id]);
    if (section) session.insertNodes(section.doc.root.slots?.body ?? []);
  };
  const found = entries.filter((each) =>
    searchable(LOCALES.map((to) => each.title[to] ?? "").join(" ")).includes(words),
  );
  const group = (isTemplate: boolean) => {
    const inside = found.filter((each) => each.isTemplate === isTemplate);
    const Icon = isTemplate ? BookmarkCheck : Component;
    const title = t(isTemplate ? "templates" : "library");
    if (inside.length === 0) return null;
    return (
      <section aria-label={title}>
        <h3 className="pt-3 pb-1.5 text-xs font-medium text-soft">{title}</h3>
        <ul className="flex flex-col gap-1">
          {inside.map((entry) => (
            <li key={entry.id}>
              <button
                type="button"
                data-palette={entry.id}
                disabled={readOnly}
                onClick={() => void insert(entry).catch(() => setFailed(true))}
                className="flex min-h-9 w-full items-center gap-2 rounded-sm border border-line bg-surface px-2.5 py-1.5 text-start text-sm hover:border-edge hover:bg-hover disabled:opacity-50"
              >
                <Icon aria-hidden className="size-4 shrink-0 text-soft" />
                <span className="truncate">{textIn(entry.title, locale)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    );
  };
  return (
    <>
      {group(false)}
      {group(true)}
      {failed && <p className="pt-3 text-sm text-red-11">{t("libraryFailed")}</p>}
    </>
  );
}
