import type { Node, SectionDoc } from "#blocks/contract/index.ts";

/**
 * A campaign's message by itself, as a document that can be rendered. Whom it is for was asked at the door: left in, what
 * only its visitor can answer would make an empty place of it that nothing fills.
 */
export function messageDocument({ when: _asked, ...root }: Node): SectionDoc {
  return { format: 1, kind: "section", blocks: {}, meta: { title: {} }, root };
}
