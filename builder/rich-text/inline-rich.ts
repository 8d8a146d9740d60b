import { Editor } from "@tiptap/core";
import type { RichText } from "#blocks/contract/index.ts";
import { type EditorNode, fromEditor, toEditor } from "./codec.ts";
import { richExtensions } from "./extensions.ts";

export interface InlineRichOptions {
  /** The element whose children are the text: it stays, so the text keeps the look of the shop while it is written. */
  element: HTMLElement;
  value: RichText;
  label: string;
  lang: string;
  mergeLabel(path: string): string;
  onChange(value: RichText): void;
  onKeyDown(event: KeyboardEvent): void;
}

export interface InlineRich {
  editor: Editor;
  /** Shows what somebody else wrote: an undo, the inspector. */
  show(value: RichText): void;
  /** Puts the caret under a point of the element's own window, or at the end. */
  focus(at?: { x: number; y: number }): void;
  destroy(): void;
}

/** A formatted text, written where it stands. */
export function mountInlineRich(options: InlineRichOptions): InlineRich {
  const { element, value, label, lang, mergeLabel, onChange, onKeyDown } = options;
  element.replaceChildren();
  const editor = new Editor({
    element: { mount: element },
    extensions: richExtensions({ mergeLabel }),
    content: toEditor(value),
    injectCSS: false,
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, lang } },
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON() as EditorNode)),
  });
  element.addEventListener("keydown", onKeyDown);
  return {
    editor,
    show: (next) => void editor.commands.setContent(toEditor(next), { emitUpdate: false }),
    focus(at) {
      const place = at && editor.view.posAtCoords({ left: at.x, top: at.y });
      editor.commands.focus(place?.pos ?? "end", { scrollIntoView: false });
    },
    destroy() {
      element.removeEventListener("keydown", onKeyDown);
      editor.destroy();
    },
  };
}
