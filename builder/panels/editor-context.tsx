import { createContext, type RefObject, useContext, useSyncExternalStore } from "react";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { CanvasHandle } from "../canvas/canvas.ts";
import type { BuilderPorts, ShopFacts, StoredDocument } from "../ports.ts";
import type { Autosave } from "../session/autosave.ts";
import type { CommentStore } from "../session/comment-store.ts";
import type { CostStore } from "../session/cost-store.ts";
import { lockAround, writerIn } from "../session/locks.ts";
import type { SectionStore } from "../session/section-store.ts";
import type { EditorSession } from "../session/session.ts";
import type { EditorState } from "../session/state.ts";
import type { Together } from "../session/together.ts";
import { nodeLabel } from "../words/block-words.ts";

export type DialogName =
  | "comments"
  | "share"
  | "template"
  | "publish"
  | "preview"
  | "revisions"
  | "shortcuts"
  | "test"
  | "translations"
  | "updateBranch"
  | "write";

/** What every panel works with. */
export interface EditorTools {
  session: EditorSession;
  ports: BuilderPorts;
  facts: ShopFacts;
  autosave: Autosave;
  /** What the page costs a telephone. */
  cost: CostStore;
  /** The others on this page; null where this tab only watches. */
  together: Together | null;
  /** What is said about the page. */
  comments: CommentStore;
  /** Sections that the page shares. */
  sections: SectionStore;
  stored: StoredDocument;
  /** The canvas, once it is there; never on a phone. */
  canvas: RefObject<CanvasHandle | null>;
  /** Says something to screen readers. */
  announce(text: string): void;
  openDialog(name: DialogName): void;
}

const Context = createContext<EditorTools | null>(null);
export const EditorProvider = Context.Provider;

/** @throws outside the editor: a panel without a session has nothing to show. */
export function useEditor(): EditorTools {
  const tools = useContext(Context);
  if (!tools) throw new Error("This panel needs an EditorProvider above it");
  return tools;
}

/** A part of the session's state. `select` must answer what is in the state, not make something new each time. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  const { session } = useEditor();
  const read = () => select(session.state());
  return useSyncExternalStore(session.subscribe, read, read);
}

/** The node that the panels speak about; undefined when nothing is selected. */
export function useActiveNode(): Node | undefined {
  const root = useEditorState((state) => state.doc.root);
  const active = useEditorState((state) => state.active);
  return active === null ? undefined : findNode(root, active);
}

/** May these blocks not be changed now: locked, written in by somebody else, or all of the page? */
export function useIsFixed(ids: readonly string[]): boolean {
  return useEditorState(
    (state) =>
      state.readOnly || lockAround(state.doc.root, ids) !== undefined || writerIn(state, ids, "node") !== undefined,
  );
}

export function useNodeLabel(): (node: Node) => string {
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  return (node) => nodeLabel(session.registry, node, locale);
}
