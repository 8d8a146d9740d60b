import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { useId } from "react";
import { RichTextToolbar } from "./rich-text-toolbar.tsx";

export interface RichTextEditorProps {
  label: string;
  /** Sanitised HTML. */
  html: string;
  onChange: (html: string) => void;
  lang: string;
  dir: "ltr" | "rtl";
}

/** Plain structure alone: what the server would take away is not offered here. */
const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: { openOnClick: false, autolink: true, protocols: ["http", "https", "mailto", "tel"] },
  }),
];

/** Text with headings, lists and links, written as it will look. Mount it anew for another text (`key`). */
export default function RichTextEditor({ label, html, onChange, lang, dir }: RichTextEditorProps) {
  const id = useId();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    // The admin's policy takes no style elements without a nonce; admin.css has what the editor needs.
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        "aria-labelledby": id,
        role: "textbox",
        "aria-multiline": "true",
        lang,
        dir,
        class: "rich-text max-h-120 min-h-36 overflow-y-auto px-3 py-2.5 outline-none",
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? "" : changed.getHTML()),
  });
  return (
    <div className="flex flex-col gap-1.5">
      <span id={id} className="font-medium">
        {label}
      </span>
      <div className="rounded-sm border border-edge bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
        <RichTextToolbar editor={editor} />
        <EditorContent editor={editor} />
      </div>
    </div>
  );
}
