import type { Editor } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { useEditorState } from "@tiptap/react";
import { Bold, Italic, Link, List, ListOrdered, Underline, Unlink } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ToggleButton, Toolbar } from "react-aria-components";
import { Button } from "#app/ui/button.tsx";
import { cx } from "#app/ui/cx.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Tooltip } from "#app/ui/tooltip.tsx";
import { inspectorWords } from "../words/inspector.ts";
import { useWords } from "../words/use-words.ts";
import { isSafeHref } from "./codec.ts";
import type { ValueSlot } from "./value-slot.ts";

/** Colours a word may take. */
const COLORS = ["accent", "muted"] as const;
const LEVELS = [2, 3, 4] as const;

/** Formatting of a text: what is on where the caret stands, and how to change it. */
export function RichToolbar({ editor, Value }: { editor: Editor; Value: ValueSlot }) {
  const t = useWords(inspectorWords);
  const [linking, setLinking] = useState(false);
  const on = useEditorState({
    editor,
    selector: () => ({
      bold: editor.isActive("bold"),
      italic: editor.isActive("italic"),
      underline: editor.isActive("underline"),
      link: editor.isActive("link"),
      bullets: editor.isActive("bulletList"),
      numbers: editor.isActive("orderedList"),
      level: LEVELS.find((level) => editor.isActive("heading", { level })),
      color: COLORS.find((token) => editor.isActive("color", { token })),
    }),
  });
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const key = new PluginKey("toolbar-keys");
    const handleKeyDown = (_view: unknown, event: KeyboardEvent) => {
      const toBar = event.altKey && event.key === "F10";
      const toLink = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
      if (toLink) setLinking(true);
      if (toBar) bar.current?.querySelector("button")?.focus();
      return toBar || toLink;
    };
    editor.registerPlugin(new Plugin({ key, props: { handleKeyDown } }));
    return () => void editor.unregisterPlugin(key);
  }, [editor]);
  const chain = () => editor.chain().focus();
  const toggles = [
    { id: "bold", icon: <Bold aria-hidden />, run: () => chain().toggleBold().run() },
    { id: "italic", icon: <Italic aria-hidden />, run: () => chain().toggleItalic().run() },
    { id: "underline", icon: <Underline aria-hidden />, run: () => chain().toggleUnderline().run() },
    { id: "bullets", icon: <List aria-hidden />, run: () => chain().toggleBulletList().run() },
    { id: "numbers", icon: <ListOrdered aria-hidden />, run: () => chain().toggleOrderedList().run() },
  ] as const;

  if (linking) return <LinkField editor={editor} onDone={() => setLinking(false)} />;
  return (
    <Toolbar ref={bar} aria-label={t("toolbar")} className="flex flex-wrap items-center gap-0.5">
      <Menu
        label={t("textStyle")}
        placement="bottom start"
        trigger={
          <Button tone="quiet" size="small" aria-label={t("textStyle")} className="min-w-24 justify-start">
            {on.level ? t("heading", { level: on.level }) : t("paragraph")}
          </Button>
        }
        groups={[
          {
            id: "style",
            selected: [String(on.level ?? 0)],
            onSelect: ([next]) => setBlock(editor, Number(next)),
            entries: [
              { id: "0", label: t("paragraph") },
              ...LEVELS.map((level) => ({ id: String(level), label: t("heading", { level }) })),
            ],
          },
          {
            id: "color",
            title: t("textColor"),
            selected: [on.color ?? "text"],
            onSelect: ([next]) => setColor(editor, next),
            entries: ["text" as const, ...COLORS].map((id) => ({ id, label: t(`color.${id}`) })),
          },
        ]}
      />
      {toggles.slice(0, 3).map(({ id, icon, run }) => (
        <Toggle key={id} label={t(id)} isOn={on[id]} onPress={run}>
          {icon}
        </Toggle>
      ))}
      <Toggle label={t("link")} isOn={on.link} onPress={() => setLinking(true)}>
        <Link aria-hidden />
      </Toggle>
      {toggles.slice(3).map(({ id, icon, run }) => (
        <Toggle key={id} label={t(id)} isOn={on[id]} onPress={run}>
          {icon}
        </Toggle>
      ))}
      <Value
        label={t("insertValue")}
        onPick={(token) => chain().insertContent({ type: "merge", attrs: token }).run()}
      />
    </Toolbar>
  );
}

function setBlock(editor: Editor, level: number): void {
  const chain = editor.chain().focus();
  if (level === 2 || level === 3 || level === 4) chain.setHeading({ level }).run();
  else chain.setParagraph().run();
}

function setColor(editor: Editor, token: string | undefined): void {
  const chain = editor.chain().focus();
  if (!token || token === "text") chain.unsetMark("color").run();
  else chain.setMark("color", { token }).run();
}

function Toggle(props: { label: string; isOn: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <Tooltip text={props.label}>
      <ToggleButton
        aria-label={props.label}
        isSelected={props.isOn}
        onPress={props.onPress}
        className={cx(
          "grid size-control-small place-items-center rounded-sm text-ink transition-colors is-hovered:bg-hover is-selected:bg-accent-4 is-selected:text-accent-11 [&_svg]:size-4",
        )}
      >
        {props.children}
      </ToggleButton>
    </Tooltip>
  );
}

function LinkField({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useWords(inspectorWords);
  const [href, setHref] = useState(String(editor.getAttributes("link").href ?? ""));
  const wrong = href !== "" && !isSafeHref(href);
  const apply = () => {
    if (!isSafeHref(href)) return;
    const chain = editor.chain().focus();
    // With nothing chosen, the address stands for its own words.
    if (editor.state.selection.empty && !editor.isActive("link")) {
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    } else {
      chain.extendMarkRange("link").setLink({ href }).run();
    }
    onDone();
  };
  return (
    <form
      className="flex items-start gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        editor.commands.focus();
        onDone();
      }}
    >
      <TextField
        label={t("linkUrl")}
        labelHidden
        dir="ltr"
        autoFocus
        value={href}
        onChange={setHref}
        placeholder="https://"
        error={wrong ? t("linkInvalid") : undefined}
        className="flex-1"
      />
      <Button type="submit" tone="primary" isDisabled={wrong || href === ""}>
        {t("linkApply")}
      </Button>
      <IconButton
        label={t("linkRemove")}
        onPress={() => {
          editor.chain().focus().extendMarkRange("link").unsetLink().run();
          onDone();
        }}
      >
        <Unlink aria-hidden />
      </IconButton>
    </form>
  );
}
