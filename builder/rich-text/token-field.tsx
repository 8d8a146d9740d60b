import "./rich-field.css";
import { Node } from "@tiptap/core";
import { EditorContent, useEditor as useTipTap } from "@tiptap/react";
import { type MutableRefObject, useEffect, useId, useRef, useState } from "react";
import { Label } from "react-aria-components";
import { readTokens, type Token, writeTokens } from "#runtime/document/tokens.ts";
import { useWords } from "../words/use-words.ts";
import { valueWords } from "../words/values.ts";
import type { EditorNode } from "./codec.ts";
import { mergeNode } from "./extensions.ts";
import type { ValueTools } from "./value-slot.ts";

export interface TokenFieldProps extends ValueTools {
  label: string;
  value: string;
  onChange(value: string): void;
  lang: string;
  dir: "ltr" | "rtl";
  isReadOnly: boolean;
  isMultiline: boolean;
  error: string | undefined;
  /** Where it lets a value be put in at the caret. */
  place: MutableRefObject<((token: Token) => void) | null>;
}

const Doc = Node.create({ name: "doc", topNode: true, content: "paragraph+" });
const Paragraph = Node.create({
  name: "paragraph",
  content: "inline*",
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
});
const Text = Node.create({ name: "text", group: "inline" });

/** A plain text whose values stand in it as pieces: they are moved and removed whole, and a press on one changes it. */
export default function TokenField(props: TokenFieldProps) {
  const { label, value, onChange, lang, dir, isReadOnly, isMultiline, error, place, Value, valueLabel } = props;
  const id = useId();
  const t = useWords(valueWords);
  const sent = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const [pressed, setPressed] = useState<{ at: number; token: Token } | null>(null);
  const editor = useTipTap({
    extensions: [Doc, Paragraph, Text, mergeNode({ mergeLabel: valueLabel })],
    content: toPieces(value),
    editable: !isReadOnly,
    injectCSS: false,
    immediatelyRender: true,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": String(isMultiline), "aria-labelledby": id, lang, dir },
      handleKeyDown: (_view, event) => event.key === "Enter" && !isMultiline,
      handleClickOn(_view, _pos, node, at) {
        if (node.type.name !== "merge" || isReadOnly) return false;
        setPressed({ at, token: tokenOf(node.attrs) });
        return true;
      },
      handlePaste(view, event) {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        view.dispatch(view.state.tr.insertText(isMultiline ? text : text.replace(/\s+/g, " ")));
        return true;
      },
    },
    onUpdate({ editor: changed }) {
      sent.current = fromPieces(changed.getJSON() as EditorNode);
      latest.current(sent.current);
    },
  });
  useEffect(() => {
    if (sent.current === value) return;
    sent.current = value;
    editor.commands.setContent(toPieces(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    place.current = (token) => void editor.chain().focus().insertContent({ type: "merge", attrs: token }).run();
    return () => {
      place.current = null;
    };
  }, [editor, place]);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Label id={id} className="sr-only">
        {label}
      </Label>
      <div className="rounded-sm border border-edge bg-surface focus-within:border-accent">
        <EditorContent editor={editor} className="token-field rich-field px-3 py-1.5" />
      </div>
      {error && <p className="text-sm text-red-11">{error}</p>}
      {pressed && (
        <Value
          key={pressed.at}
          label={t("edit", { label: valueLabel(pressed.token.path) })}
          opensAtOnce
          initial={pressed.token}
          onPick={(token) => {
            const range = { from: pressed.at, to: pressed.at + 1 };
            editor.chain().focus().insertContentAt(range, { type: "merge", attrs: token }).run();
          }}
          onClose={() => setPressed(null)}
        />
      )}
    </div>
  );
}

function tokenOf({ path, format, fallback }: Record<string, unknown>): Token {
  return {
    path: String(path),
    ...(format ? { format: format as Token["format"] } : {}),
    fallback: String(fallback ?? ""),
  } as Token;
}

function toPieces(text: string): EditorNode {
  const content = text.split("\n").map((line): EditorNode => {
    const parts = (readTokens(line) ?? [line]).filter((each) => each !== "");
    const pieces = parts.map(
      (each): EditorNode =>
        typeof each === "string"
          ? { type: "text", text: each }
          : { type: "merge", attrs: { ...each, format: each.format ?? null } },
    );
    return { type: "paragraph", ...(pieces.length > 0 && { content: pieces }) };
  });
  return { type: "doc", content };
}

function fromPieces(doc: EditorNode): string {
  return (doc.content ?? [])
    .map(({ content = [] }) => writeTokens(content.map((each) => each.text ?? tokenOf(each.attrs ?? {}))))
    .join("\n");
}
