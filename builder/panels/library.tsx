import { BookmarkCheck, Component } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { LOCALES, textIn } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import { SHARED } from "#runtime/document/sections.ts";
import type { Place } from "#runtime/document/tree.ts";
import type { LibraryEntry } from "../ports.ts";
import type { Outcome } from "../session/session.ts";
import { panelWords } from "../words/panels.ts";
import { useWords } from "../words/use-words.ts";
import { useEditor } from "./editor-context.tsx";
import { PaletteItem } from "./palette-item.tsx";

/** Where a template may go before anybody knows what is in it: where a section may. */
const STAND_IN: Node = { id: "dragged", type: "layout.section", props: {} };

/** The shop's own sections among the blocks: shared ones follow their document, templates are copied. */
export function Library({ words }: { words: string }) {
  const t = useWords(panelWords);
  const { session, ports, stored, sections } = useEditor();
  const { locale } = useLocaleValue();
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

  const shared = (entry: LibraryEntry): Node => ({ id: newNodeId(), type: SHARED, props: { section: entry.id } });
  /** A template is fetched when it is wanted; the place is kept meanwhile. */
  const insert = (entry: LibraryEntry, place?: Place): Outcome => {
    if (!entry.isTemplate) return session.insertNodes([shared(entry)], place);
    ports.documents.sections([entry.id]).then(
      ([section]) => section && session.insertNodes(section.doc.root.slots?.body ?? [], place),
      () => setFailed(true),
    );
    return { ok: true, value: [] };
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
        <h2 className="pt-3 pb-1.5 text-xs font-medium text-soft">{title}</h2>
        <ul className="flex flex-col gap-1">
          {inside.map((entry) => (
            <li key={entry.id}>
              <PaletteItem
                isLine
                id={entry.id}
                icon={<Icon aria-hidden className="size-4 shrink-0 text-soft" />}
                label={textIn(entry.title, locale)}
                source={{
                  like: [entry.isTemplate ? STAND_IN : shared(entry)],
                  insert: (place) => insert(entry, place),
                }}
                onPress={() => insert(entry)}
              />
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
