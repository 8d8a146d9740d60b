import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { isBound } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import { type PropPath, patchAt, propAt, valueAt } from "../session/prop-path.ts";
import type { EditorSession } from "../session/session.ts";

/** What is being written on the canvas; at most one place at a time. */
export interface InlineEdit {
  id: string;
  element: HTMLElement;
  /** Ends it; what was typed is in the document already. */
  end(): void;
}

export interface InlineOptions {
  session: EditorSession;
  mainLocale: Locale;
  id: string;
  path: PropPath;
  element: HTMLElement;
  onEnd(): void;
}

/**
 * Edits a text where it stands. What is shown may be merged with values or borrowed from the main language; what is
 * edited is what is stored, so the words are put in first. Undefined where this text is no plain text (bound, unknown, with
 * values among its words).
 */
export function editText(options: InlineOptions): InlineEdit | undefined {
  const { session, id, path, element, mainLocale, onEnd } = options;
  const { locale } = session.state();
  const stored = textValue(session, id, path);
  // Values among the words are pieces of their own, which the inspector's field can hold.
  if (!stored || textIn(stored, locale, mainLocale).includes("{{")) return undefined;
  const multiline = multilineAt(session, id, path);

  element.textContent = textIn(stored, locale, mainLocale);
  element.setAttribute("contenteditable", "plaintext-only");
  if (element.contentEditable !== "plaintext-only") element.contentEditable = "true";
  element.setAttribute("role", "textbox");
  element.spellcheck = true;
  element.dataset.writing = "";
  element.focus({ preventScroll: true });
  element.ownerDocument.getSelection()?.selectAllChildren(element);

  const write = (words: string) => {
    const now = textValue(session, id, path);
    const props = session.propsOf(id);
    if (!now || !props) return;
    session.setProps(id, patchAt(props, path, { ...now, [locale]: words }));
  };
  const onInput = () => {
    const words = wordsIn(element);
    write(multiline ? words : words.replace(/\s*\n\s*/g, " "));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const modifier = event.ctrlKey || event.metaKey;
    if (event.key === "Escape" || (event.key === "Enter" && (!multiline || modifier))) {
      event.preventDefault();
      end();
    } else if (modifier && event.key.toLowerCase() === "z") {
      // One history for everything: the browser's own would undo letters the document no longer knows.
      event.preventDefault();
      end();
      if (event.shiftKey) session.redo();
      else session.undo();
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const words = event.clipboardData?.getData("text/plain") ?? "";
    const text = multiline ? words : words.replace(/\s+/g, " ");
    // The only way to insert text that keeps the caret where the browser expects it.
    element.ownerDocument.execCommand("insertText", false, text);
  };

  let ended = false;
  function end() {
    if (ended) return;
    ended = true;
    element.removeEventListener("input", onInput);
    element.removeEventListener("keydown", onKeyDown);
    element.removeEventListener("paste", onPaste);
    element.removeEventListener("blur", end);
    element.removeAttribute("contenteditable");
    delete element.dataset.writing;
    session.endStep();
    onEnd();
  }

  session.endStep();
  element.addEventListener("input", onInput);
  element.addEventListener("keydown", onKeyDown);
  element.addEventListener("paste", onPaste);
  element.addEventListener("blur", end);
  return { id, element, end };
}

/** What was typed, lines included. Not `innerText`, which answers in capitals where the theme shows capitals. */
function wordsIn(element: HTMLElement): string {
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeName === "BR") return "\n";
    return node.nodeType === 1 ? `\n${wordsIn(node as HTMLElement)}` : (node.textContent ?? "");
  });
  return parts
    .join("")
    .replace(/\u00a0/g, " ")
    .replace(/\n$/, "");
}

function textValue(session: EditorSession, id: string, path: PropPath): LocalizedText | undefined {
  const node = findNode(session.state().doc.root, id);
  const block = node && session.registry.get(node.type);
  if (!block || propAt(block.props, path)?.kind !== "text") return undefined;
  const value = valueAt(session.propsOf(id) ?? {}, path);
  return isBound(value) ? undefined : ((value ?? {}) as LocalizedText);
}

function multilineAt(session: EditorSession, id: string, path: PropPath): boolean {
  const node = findNode(session.state().doc.root, id);
  const block = node && session.registry.get(node.type);
  return Boolean(block && propAt(block.props, path)?.ui.multiline);
}
