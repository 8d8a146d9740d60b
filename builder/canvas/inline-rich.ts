import type { Editor } from "@tiptap/core";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { isBound, type LocalizedRichText, type RichText } from "#blocks/contract/index.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { InlineRich } from "../rich-text/inline-rich.ts";
import { loadInlineRich } from "../rich-text/parts.ts";
import { type PropPath, patchAt, propAt, valueAt } from "../session/prop-path.ts";
import type { EditorSession } from "../session/session.ts";
import type { Point } from "./drag/placement.ts";
import type { InlineEdit } from "./inline-text.ts";

/** A formatted text that is being written on the canvas, for the toolbar beside it. */
export interface RichWriting {
  editor: Editor;
  element: HTMLElement;
}

export interface InlineRichOptions {
  session: EditorSession;
  mainLocale: Locale;
  id: string;
  path: PropPath;
  element: HTMLElement;
  /** Where the caret was asked for, in the frame. */
  at: Point | undefined;
  label: string;
  mergeLabel(path: string): string;
  /** Where the person looks while she writes: anything focused outside of it ends the writing. */
  isOurs(target: HTMLElement): boolean;
  onOpen(writing: RichWriting): void;
  onEnd(): void;
}

/**
 * Edits a formatted text where it stands. The words lie in the document at each key; the element is given back to the
 * renderer at the end. Undefined where this is no formatted text.
 */
export function editRich(options: InlineRichOptions): InlineEdit | undefined {
  const { session, mainLocale, id, path, element, at, label, mergeLabel, isOurs, onOpen, onEnd } = options;
  const { locale } = session.state();
  const first = richValue(session, id, path);
  if (!first) return undefined;
  let rich: InlineRich | undefined;
  let ended = false;
  let known = first[locale];

  // A language without words begins from those that the shop shows in their place.
  const shownOf = (stored: LocalizedRichText): RichText => stored[locale] ?? stored[mainLocale] ?? [];
  const write = (next: RichText) => {
    const stored = richValue(session, id, path);
    const props = session.propsOf(id);
    if (!stored || !props) return;
    const { [locale]: _old, ...others } = stored;
    known = next.length > 0 ? next : undefined;
    session.setProps(id, patchAt(props, path, known ? { ...others, [locale]: known } : others));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const modifier = event.ctrlKey || event.metaKey;
    if (event.key === "Escape" || (event.key === "Enter" && modifier)) {
      event.preventDefault();
      end();
    } else if (modifier && event.key.toLowerCase() === "z") {
      // One history for everything; what it brings back is shown here too.
      event.preventDefault();
      if (event.shiftKey) session.redo();
      else session.undo();
    }
  };
  // The toolbar stands in the editor's window, so a caret that leaves the frame has not left the text yet.
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && !isOurs(target)) end();
  };
  const unsubscribe = session.subscribe((state) => {
    const stored = richValue(session, id, path);
    if (!stored || state.active !== id) return end();
    if (sameJson(stored[locale] ?? null, known ?? null)) return;
    known = stored[locale];
    rich?.show(shownOf(stored));
  });
  function end() {
    if (ended) return;
    ended = true;
    unsubscribe();
    document.removeEventListener("focusin", onFocus);
    rich?.destroy();
    delete element.dataset.writing;
    session.endStep();
    onEnd();
  }

  session.endStep();
  element.dataset.writing = "";
  document.addEventListener("focusin", onFocus);
  // TipTap comes when the first formatted text is written; until then the text stands as the shop shows it.
  loadInlineRich().then(({ mountInlineRich }) => {
    const stored = richValue(session, id, path);
    if (ended || !stored) return;
    rich = mountInlineRich({
      element,
      value: shownOf(stored),
      label,
      lang: locale,
      mergeLabel,
      onChange: write,
      onKeyDown,
    });
    rich.focus(at);
    onOpen({ editor: rich.editor, element });
  }, end);
  return { id, element, end };
}

function richValue(session: EditorSession, id: string, path: PropPath): LocalizedRichText | undefined {
  const node = findNode(session.state().doc.root, id);
  const block = node && session.registry.get(node.type);
  if (!block || propAt(block.props, path)?.kind !== "rich-text") return undefined;
  const value = valueAt(session.propsOf(id) ?? {}, path);
  return isBound(value) ? undefined : ((value ?? {}) as LocalizedRichText);
}
