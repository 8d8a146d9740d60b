import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { type Binding, useActiveNode, useEditor, useEditorState } from "../../editor-context.tsx";

export function bindingLabel({ label }: Binding, locale: Locale): string {
  return textIn(label, locale);
}

/**
 * What a text or picture here may be bound to. The shop is always there; a product or a collection where the page or the
 * block is about one. Nothing is offered that would stay empty.
 */
export function useBindings(kind: Binding["kind"]): Binding[] {
  const { bindings, session } = useEditor();
  const node = useActiveNode();
  const use = useEditorState((state) => (state.doc.kind === "page" ? state.doc.meta.use : null));
  const aboutProduct = use === "product" || (node && session.registry.get(node.type)?.subject === "product");
  return bindings.filter((each) => {
    const [root = ""] = each.path.split(".");
    if (each.kind !== kind) return false;
    if (root === "product" || root === "stock") return aboutProduct;
    return root === "collection" ? use === "collection" : true;
  });
}
