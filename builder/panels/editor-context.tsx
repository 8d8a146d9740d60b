import { createContext, type RefObject, useContext, useSyncExternalStore } from "react";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import type { Node } from "#blocks/contract/index.ts";
import { findNode } from "#runtime/document/tree.ts";
import type { CanvasHandle } from "../canvas/canvas.ts";
import type { BuilderPorts, ShopFacts, StoredDocument } from "../ports.ts";
import type { Autosave } from "../session/autosave.ts";
import type { CostStore } from "../session/cost-store.ts";
import type { SectionStore } from "../session/section-store.ts";
import type { EditorSession } from "../session/session.ts";
import type { EditorState } from "../session/state.ts";
import { nodeLabel } from "../words/block-words.ts";

/** A value of the page's data that texts and pictures may be bound to; people pick it by its label. */
export interface Binding {
  path: string;
  kind: "text" | "image";
  label: LocalizedText;
}

export type DialogName = "share" | "template" | "publish" | "preview" | "revisions" | "shortcuts";

/** What every panel works with. */
export interface EditorTools {
  session: EditorSession;
  ports: BuilderPorts;
  facts: ShopFacts;
  bindings: readonly Binding[];
  autosave: Autosave;
  /** What the page costs a telephone. */
  cost: CostStore;
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

export function useNodeLabel(): (node: Node) => string {
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  return (node) => nodeLabel(session.registry, node, locale);
}
