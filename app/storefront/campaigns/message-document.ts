import type { Node, SectionDoc } from "#blocks/contract/index.ts";

/** A campaign's message by itself, as a document that can be rendered. */
export function messageDocument(node: Node): SectionDoc {
  return { format: 1, kind: "section", blocks: {}, meta: { title: {} }, root: node };
}
