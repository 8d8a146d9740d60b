import type { Node } from "#blocks/contract/index.ts";
import { findNode, placeOf, walk } from "#runtime/document/tree.ts";
import { pathTo } from "../../session/tree-edit.ts";
import type { EditorTools } from "../editor-context.tsx";
import type { Keys } from "./keys.ts";

export type ShortcutGroup = "edit" | "move" | "view";

export type ShortcutId =
  | "undo"
  | "redo"
  | "copy"
  | "cut"
  | "paste"
  | "duplicate"
  | "remove"
  | "group"
  | "ungroup"
  | "share"
  | "keepTemplate"
  | "lock"
  | "hide"
  | "text"
  | "rename"
  | "format"
  | "insert"
  | "previous"
  | "next"
  | "extendUp"
  | "extendDown"
  | "out"
  | "in"
  | "moveUp"
  | "moveDown"
  | "moveOut"
  | "moveIn"
  | "save"
  | "preview"
  | "publish"
  | "revisions"
  | "translations"
  | "write"
  | "test"
  | "desktop"
  | "tablet"
  | "phone"
  | "commands"
  | "shortcuts";

/** Things only the shell can do. */
export interface ShellActions {
  findCommand(): void;
  findBlock(): void;
  rename(): void;
  editText(): void;
}

export interface Shortcut {
  id: ShortcutId;
  group: ShortcutGroup;
  /** The first one is shown. */
  keys: readonly Keys[];
  /** Heard before whatever has the focus: a button or a search takes Enter for its own, whatever is held with it. */
  first?: true;
  /** Absent: the browser's own copy, cut and paste events do it, or the toolbar of the text that is written. */
  run?: (tools: EditorTools, shell: ShellActions) => void;
}

/** THE list of shortcuts: the keyboard reads it, the shortcut sheet shows it. */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: "undo", group: "edit", keys: ["Mod+Z"], run: ({ session }) => void session.undo() },
  { id: "redo", group: "edit", keys: ["Mod+Shift+Z", "Mod+Y"], run: ({ session }) => void session.redo() },
  { id: "copy", group: "edit", keys: ["Mod+C"] },
  { id: "cut", group: "edit", keys: ["Mod+X"] },
  { id: "paste", group: "edit", keys: ["Mod+V"] },
  { id: "duplicate", group: "edit", keys: ["Mod+D"], run: ({ session }) => void session.duplicate() },
  { id: "remove", group: "edit", keys: ["Delete", "Backspace"], run: ({ session }) => void session.remove() },
  { id: "group", group: "edit", keys: ["Mod+G"], run: ({ session }) => void session.group() },
  { id: "ungroup", group: "edit", keys: ["Mod+Shift+G"], run: ({ session }) => void session.ungroup() },
  { id: "share", group: "edit", keys: ["Alt+G"], run: ({ openDialog }) => openDialog("share") },
  { id: "keepTemplate", group: "edit", keys: ["Alt+T"], run: ({ openDialog }) => openDialog("template") },
  { id: "lock", group: "edit", keys: ["Mod+Shift+L"], run: (tools) => turn(tools, "locked") },
  { id: "hide", group: "edit", keys: ["Mod+Shift+H"], run: (tools) => turn(tools, "hidden") },
  { id: "text", group: "edit", keys: ["Enter"], run: (_tools, shell) => shell.editText() },
  { id: "rename", group: "edit", keys: ["F2"], run: (_tools, shell) => shell.rename() },
  { id: "format", group: "edit", keys: ["Alt+F10"] },
  { id: "insert", group: "edit", keys: ["/"], run: (_tools, shell) => shell.findBlock() },
  { id: "previous", group: "move", keys: ["ArrowUp"], run: (tools) => selectBeside(tools, -1) },
  { id: "next", group: "move", keys: ["ArrowDown"], run: (tools) => selectBeside(tools, 1) },
  { id: "extendUp", group: "move", keys: ["Shift+ArrowUp"], run: (tools) => selectBeside(tools, -1, true) },
  { id: "extendDown", group: "move", keys: ["Shift+ArrowDown"], run: (tools) => selectBeside(tools, 1, true) },
  { id: "out", group: "move", keys: ["ArrowLeft", "Escape"], run: selectParent },
  { id: "in", group: "move", keys: ["ArrowRight"], run: selectChild },
  { id: "moveUp", group: "move", keys: ["Alt+ArrowUp"], run: (tools) => step(tools, "up") },
  { id: "moveDown", group: "move", keys: ["Alt+ArrowDown"], run: (tools) => step(tools, "down") },
  { id: "moveOut", group: "move", keys: ["Alt+ArrowLeft"], run: (tools) => step(tools, "out") },
  { id: "moveIn", group: "move", keys: ["Alt+ArrowRight"], run: (tools) => step(tools, "in") },
  { id: "save", group: "view", keys: ["Mod+S"], first: true, run: ({ autosave }) => void autosave.flush() },
  { id: "preview", group: "view", keys: ["Alt+P"], run: ({ openDialog }) => openDialog("preview") },
  {
    ...{ id: "publish", group: "view", keys: ["Mod+Shift+Enter"], first: true },
    run: ({ openDialog }) => openDialog("publish"),
  },
  { id: "revisions", group: "view", keys: ["Alt+H"], run: ({ openDialog }) => openDialog("revisions") },
  { id: "translations", group: "view", keys: ["Alt+L"], run: ({ openDialog }) => openDialog("translations") },
  { id: "write", group: "edit", keys: ["Alt+W"], run: ({ openDialog }) => openDialog("write") },
  { id: "test", group: "view", keys: ["Alt+B"], run: ({ openDialog }) => openDialog("test") },
  { id: "desktop", group: "view", keys: ["Alt+1"], run: ({ session }) => session.setBreakpoint("base") },
  { id: "tablet", group: "view", keys: ["Alt+2"], run: ({ session }) => session.setBreakpoint("tablet") },
  { id: "phone", group: "view", keys: ["Alt+3"], run: ({ session }) => session.setBreakpoint("mobile") },
  { id: "commands", group: "view", keys: ["Mod+K"], run: (_tools, shell) => shell.findCommand() },
  { id: "shortcuts", group: "view", keys: ["?"], run: ({ openDialog }) => openDialog("shortcuts") },
];

/** Right-to-left readers point the other way: out is towards the start of the line. */
const MIRRORED: Readonly<Record<string, string>> = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };

export function keysFor(keys: string, dir: "ltr" | "rtl"): string {
  return dir === "rtl" ? keys.replace(/Arrow(Left|Right)/, (arrow) => MIRRORED[arrow] ?? arrow) : keys;
}

function step({ session }: EditorTools, direction: "up" | "down" | "in" | "out"): void {
  const { active } = session.state();
  if (active !== null) session.step(active, direction);
}

/** Gives the selected blocks a mark, or takes it away where the active one has it. */
function turn({ session }: EditorTools, mark: "locked" | "hidden"): void {
  const { doc, active } = session.state();
  const node = active === null ? undefined : findNode(doc.root, active);
  if (node) session.mark({ [mark]: node[mark] ? null : true });
}

/** The block before or after in reading order; from nothing, the first or the last. `extend` keeps what is selected. */
function selectBeside({ session }: EditorTools, by: 1 | -1, extend = false): void {
  const { doc, active } = session.state();
  const nodes = [...walk(doc.root)].map(({ node }) => node).filter((node) => node !== doc.root);
  const at = nodes.findIndex((node) => node.id === active);
  const next = at < 0 ? nodes.at(by > 0 ? 0 : -1) : nodes[at + by];
  if (next) session.select(extend ? [...session.state().selection, next.id] : next.id);
}

function selectParent({ session }: EditorTools): void {
  const { doc, active } = session.state();
  const parent = active === null ? undefined : placeOf(doc.root, active)?.parent;
  session.select(parent === undefined || parent === doc.root.id ? null : parent);
}

function selectChild({ session }: EditorTools): void {
  const { doc, active } = session.state();
  const node: Node | undefined = active === null ? doc.root : pathTo(doc.root, active).at(-1);
  const child = Object.values(node?.slots ?? {}).flat()[0];
  if (child) session.select(child.id);
}
