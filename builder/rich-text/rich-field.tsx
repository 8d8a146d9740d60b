import "./rich-field.css";
import { EditorContent, useEditor as useTipTap } from "@tiptap/react";
import { useEffect, useId, useRef } from "react";
import { Label } from "react-aria-components";
import type { RichText } from "#blocks/contract/index.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import { fromEditor, toEditor } from "./codec.ts";
import { richExtensions } from "./extensions.ts";
import { RichToolbar } from "./toolbar.tsx";
import type { ValueTools } from "./value-slot.ts";

export interface RichFieldProps extends ValueTools {
  label: string;
  value: RichText;
  onChange(value: RichText): void;
  lang: string;
  dir: "ltr" | "rtl";
  isReadOnly: boolean;
}

/** A text with its formatting, edited by TipTap over our own tree. */
export default function RichField({
  label,
  value,
  onChange,
  Value,
  valueLabel,
  lang,
  dir,
  isReadOnly,
}: RichFieldProps) {
  const id = useId();
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const editor = useTipTap({
    extensions: richExtensions({ mergeLabel: valueLabel }),
    content: toEditor(value),
    editable: !isReadOnly,
    injectCSS: false,
    immediatelyRender: true,
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-labelledby": id, lang, dir } },
    onUpdate({ editor: changed }) {
      sent.current = fromEditor(changed.getJSON() as Parameters<typeof fromEditor>[0]);
      latest.current(sent.current);
    },
  });
  useEffect(() => {
    if (sameJson(sent.current, value)) return;
    sent.current = value;
    editor.commands.setContent(toEditor(value), { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Label id={id} className="sr-only">
        {label}
      </Label>
      <div className="rounded-sm border border-edge bg-surface focus-within:border-accent">
        <div className="border-b border-line p-1">
          <RichToolbar editor={editor} Value={Value} />
        </div>
        <EditorContent editor={editor} className="rich-field max-h-96 overflow-y-auto px-3 py-2" />
      </div>
    </div>
  );
}
