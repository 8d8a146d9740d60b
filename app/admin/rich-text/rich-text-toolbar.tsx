import { type Editor, useEditorState } from "@tiptap/react";
import { Bold, Heading2, Italic, Link2, List, ListOrdered, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { DialogTrigger, ToggleButton, Toolbar } from "react-aria-components";
import { Button } from "#app/ui/button.tsx";
import { PopoverPanel } from "#app/ui/popover-panel.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Tooltip } from "#app/ui/tooltip.tsx";
import { useWords } from "../use-words.ts";
import { richTextMessages } from "./messages.ts";

type Mark = "bold" | "italic" | "heading" | "bulletList" | "orderedList";

const MARKS: readonly { id: Mark; icon: LucideIcon; keys?: string; toggle: (editor: Editor) => void }[] = [
  { id: "bold", icon: Bold, keys: "Ctrl+B", toggle: (editor) => editor.chain().focus().toggleBold().run() },
  { id: "italic", icon: Italic, keys: "Ctrl+I", toggle: (editor) => editor.chain().focus().toggleItalic().run() },
  { id: "heading", icon: Heading2, toggle: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
  { id: "bulletList", icon: List, toggle: (editor) => editor.chain().focus().toggleBulletList().run() },
  { id: "orderedList", icon: ListOrdered, toggle: (editor) => editor.chain().focus().toggleOrderedList().run() },
];

const SAFE_ADDRESS = /^(https?:\/\/[^\s]+|mailto:[^\s]+|tel:[^\s]+|\/(?!\/)[^\s]*)$/;

const tool =
  "grid size-8 place-items-center rounded-sm text-soft is-hovered:bg-hover is-selected:bg-accent-3 is-selected:text-accent-11 coarse:size-11 [&_svg]:size-4";

export function RichTextToolbar({ editor }: { editor: Editor | null }) {
  const t = useWords(richTextMessages);
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive("bold") ?? false,
      italic: current?.isActive("italic") ?? false,
      heading: current?.isActive("heading") ?? false,
      bulletList: current?.isActive("bulletList") ?? false,
      orderedList: current?.isActive("orderedList") ?? false,
      link: current?.isActive("link") ?? false,
    }),
  });
  return (
    <Toolbar aria-label={t("toolbar")} className="flex flex-wrap gap-0.5 border-b border-line p-1">
      {MARKS.map(({ id, icon: Icon, keys, toggle }) => (
        <Tooltip key={id} text={t(id)} keys={keys}>
          <ToggleButton
            aria-label={t(id)}
            isSelected={active?.[id] ?? false}
            onChange={() => editor && toggle(editor)}
            className={tool}
          >
            <Icon aria-hidden />
          </ToggleButton>
        </Tooltip>
      ))}
      <DialogTrigger>
        <ToggleButton aria-label={t("link")} isSelected={active?.link ?? false} className={tool}>
          <Link2 aria-hidden />
        </ToggleButton>
        <PopoverPanel label={t("link")}>{editor && <LinkForm editor={editor} />}</PopoverPanel>
      </DialogTrigger>
    </Toolbar>
  );
}

function LinkForm({ editor }: { editor: Editor }) {
  const t = useWords(richTextMessages);
  const before: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof before === "string" ? before : "");
  const [wrong, setWrong] = useState(false);
  const set = () => {
    if (!SAFE_ADDRESS.test(address)) setWrong(true);
    else editor.chain().focus().extendMarkRange("link").setLink({ href: address }).run();
  };
  return (
    <div className="flex w-72 flex-col gap-3">
      <TextField
        label={t("linkAddress")}
        value={address}
        onChange={setAddress}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          set();
        }}
        dir="ltr"
        inputMode="url"
        error={wrong ? t("linkWrong") : undefined}
        autoFocus
      />
      <div className="flex justify-end gap-2">
        {before !== undefined && (
          <Button size="small" onPress={() => editor.chain().focus().extendMarkRange("link").unsetLink().run()}>
            {t("linkRemove")}
          </Button>
        )}
        <Button size="small" tone="primary" onPress={set}>
          {t("linkSet")}
        </Button>
      </div>
    </div>
  );
}
