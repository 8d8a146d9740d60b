import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type Doc, type Node, type PageDoc, type PageUse, paragraph } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";

/** A node whose unsaid props are its block's defaults. Ids are given, so that a starter is the same at each start. */
export function node(
  type: string,
  id: string,
  props: Readonly<Record<string, unknown>> = {},
  slots?: Record<string, Node[]>,
): Node {
  const block = registry.get(type);
  if (!block) throw new Error(`A starter names "${type}", which is no block`);
  return { id, type, props: structuredClone({ ...block.defaults, ...props }), ...(slots && { slots }) };
}

export function page(use: PageUse, title: LocalizedText, body: Node[], description: LocalizedText = {}): PageDoc {
  const root = node("layout.page", "root", {}, { body });
  const meta = { use, title, description, slug: {}, image: null, mood: "shop" as const };
  return { format: 1, kind: "page", blocks: versions(root), meta, root };
}

export function section(title: LocalizedText, body: Node[]): Doc {
  const root = node("layout.fragment", "root", {}, { body });
  return { format: 1, kind: "section", blocks: versions(root), meta: { title }, root };
}

/** One paragraph in each language. */
export function words({ fr, ar, en }: Required<LocalizedText>) {
  return { fr: paragraph(fr), ar: paragraph(ar), en: paragraph(en) };
}

export function versions(root: Node): Record<string, number> {
  return Object.fromEntries([...walk(root)].map(({ node: { type } }) => [type, registry.get(type)?.version ?? 1]));
}
