import type { Doc, Node } from "#blocks/contract/index.ts";
import { REPEAT } from "#runtime/render/repeat.ts";
import { pathTo } from "../../session/tree-edit.ts";
import { useActiveNode, useEditor, useEditorState } from "../editor-context.tsx";

/** What texts of the selected block may speak of besides the shop. */
export interface About {
  product: boolean;
  collection: boolean;
  /** The repeat around it, if any. */
  repeat: Node | null;
}

export function useAbout(): About {
  const { session } = useEditor();
  const node = useActiveNode();
  const doc = useEditorState((state) => state.doc);
  return aboutOf(doc, node, node && session.registry.get(node.type)?.subject === "product");
}

function aboutOf(doc: Doc, node: Node | undefined, ofProduct: boolean | undefined): About {
  const use = doc.kind === "page" ? doc.meta.use : null;
  const around = node ? pathTo(doc.root, node.id).slice(0, -1) : [];
  const repeat = around.findLast((each) => each.type === REPEAT) ?? null;
  const source = String(repeat?.props.source ?? "");
  const entries = source === "pictures" || source === "variants" || source === "collections";
  return {
    product: use === "product" || ofProduct === true || (repeat !== null && !entries),
    collection: use === "collection" || source === "collections",
    repeat,
  };
}
