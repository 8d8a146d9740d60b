import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  ClipboardPaste,
  Component,
  Copy,
  CopyPlus,
  Eye,
  EyeOff,
  Group,
  Lock,
  LockOpen,
  Pencil,
  Scissors,
  Trash2,
  Ungroup,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { SHARED } from "#runtime/document/sections.ts";
import { panelWords } from "../../words/panels.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { shownKeys } from "../work/keys.ts";

interface NodeMenuProps {
  node: Node;
  /** Absent where a block is called by what it asks. */
  onRename?: () => void;
  children: ReactNode;
}

/** Everything one can do with a block, for those who look rather than remember. */
export function NodeMenu({ node, onRename, children }: NodeMenuProps) {
  const t = useWords(panelWords);
  const { session, announce, openDialog } = useEditor();
  const labelOf = useNodeLabel();
  const readOnly = useEditorState((state) => state.readOnly);
  const selection = useEditorState((state) => state.selection);
  const isPage = useEditorState((state) => state.doc.kind === "page");
  const clipboard = typeof navigator === "undefined" ? undefined : navigator.clipboard;
  const put = async (text: string | undefined) => {
    if (text === undefined) return;
    await clipboard?.writeText(text);
    announce(t("said.copied"));
  };
  const act = (run: () => void) => () => {
    session.select(node.id);
    run();
  };
  const share = (name: "share" | "template") => {
    if (!selection.includes(node.id)) session.select(node.id);
    openDialog(name);
  };
  const disabled = readOnly;
  const shared = [
    {
      id: "share",
      label: t("share"),
      icon: <Component />,
      keys: shownKeys("Alt+G"),
      disabled: disabled || node.type === SHARED,
      onAction: () => share("share"),
    },
    {
      id: "keepTemplate",
      label: t("keepTemplate"),
      icon: <BookmarkPlus />,
      keys: shownKeys("Alt+T"),
      onAction: () => share("template"),
    },
  ];
  return (
    <Menu
      label={`${t("blockActions")} ${labelOf(node)}`}
      trigger={
        <Button
          tone="quiet"
          size="small"
          aria-label={`${t("blockActions")} ${labelOf(node)}`}
          excludeFromTabOrder
          className="size-7 px-0 opacity-0 group-hover:opacity-100 is-focused:opacity-100 is-expanded:opacity-100 coarse:w-11 coarse:opacity-100"
        >
          {children}
        </Button>
      }
      groups={[
        {
          id: "name",
          entries: [
            ...(onRename
              ? [{ id: "rename", label: t("rename"), icon: <Pencil />, keys: "F2", disabled, onAction: onRename }]
              : []),
            {
              id: "duplicate",
              label: t("duplicate"),
              icon: <CopyPlus />,
              keys: shownKeys("Mod+D"),
              disabled,
              onAction: () => session.duplicate([node.id]),
            },
            {
              id: "group",
              label: t("group"),
              icon: <Group />,
              keys: shownKeys("Mod+G"),
              disabled,
              onAction: () => session.group(selection.includes(node.id) ? selection : [node.id]),
            },
            {
              id: "ungroup",
              label: t("ungroup"),
              icon: <Ungroup />,
              keys: shownKeys("Mod+Shift+G"),
              disabled: disabled || Object.values(node.slots ?? {}).flat().length === 0,
              onAction: () => session.ungroup(node.id),
            },
            ...(isPage ? shared : []),
            {
              id: "lock",
              label: t(node.locked ? "unlock" : "lock"),
              icon: node.locked ? <LockOpen /> : <Lock />,
              keys: shownKeys("Mod+Shift+L"),
              disabled,
              onAction: () => session.mark({ locked: node.locked ? null : true }, [node.id]),
            },
            {
              id: "hide",
              label: t(node.hidden ? "show" : "hide"),
              icon: node.hidden ? <Eye /> : <EyeOff />,
              keys: shownKeys("Mod+Shift+H"),
              disabled,
              onAction: () => session.mark({ hidden: node.hidden ? null : true }, [node.id]),
            },
          ],
        },
        ...(clipboard
          ? [
              {
                id: "clipboard",
                entries: [
                  {
                    id: "copy",
                    label: t("copy"),
                    icon: <Copy />,
                    keys: shownKeys("Mod+C"),
                    onAction: act(() => void put(session.copy())),
                  },
                  {
                    id: "cut",
                    label: t("cut"),
                    icon: <Scissors />,
                    keys: shownKeys("Mod+X"),
                    disabled,
                    onAction: act(() => void put(session.cut())),
                  },
                  {
                    id: "paste",
                    label: t("paste"),
                    icon: <ClipboardPaste />,
                    keys: shownKeys("Mod+V"),
                    disabled,
                    onAction: act(() => void clipboard.readText().then((text) => session.paste(text))),
                  },
                ],
              },
            ]
          : []),
        {
          id: "move",
          entries: [
            {
              id: "up",
              label: t("moveUp"),
              icon: <ArrowUp />,
              keys: shownKeys("Alt+ArrowUp"),
              disabled,
              onAction: () => session.step(node.id, "up"),
            },
            {
              id: "down",
              label: t("moveDown"),
              icon: <ArrowDown />,
              keys: shownKeys("Alt+ArrowDown"),
              disabled,
              onAction: () => session.step(node.id, "down"),
            },
          ],
        },
        {
          id: "remove",
          entries: [
            {
              id: "remove",
              label: t("remove"),
              icon: <Trash2 />,
              tone: "danger",
              keys: shownKeys("Delete"),
              disabled,
              onAction: () => session.remove([node.id]),
            },
          ],
        },
      ]}
    />
  );
}
