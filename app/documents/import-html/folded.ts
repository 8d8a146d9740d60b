import type { Node, RichBlock } from "#blocks/contract/index.ts";
import { oneLine, type PageElement, type PageNode } from "./page-tree.ts";
import { textOf } from "./words.ts";
import { node, richIn, said, type Writing } from "./writing.ts";

/**
 * `<details>` that follow each other are one block of questions. Answers that hold more than words stand open, under their
 * question as a heading.
 * @returns undefined where no `<details>` stands at `from`; `count`: of the page's nodes that were taken
 */
export function foldedOf(
  children: readonly PageNode[],
  from: number,
  w: Writing,
): { nodes: Node[]; count: number } | undefined {
  const nodes: Node[] = [];
  let items: { question: object; answer: object }[] = [];
  let count = 0;
  const endItems = () => {
    if (items.length > 0) nodes.push(node(w, "content.faq", { items }));
    items = [];
  };
  for (let at = from; at < children.length; at++) {
    const each = children[at] as PageNode;
    if (each.kind === "text" && each.text.trim() === "") continue;
    if (each.kind !== "element" || each.tag !== "details") break;
    count = at + 1 - from;
    const { question, answer } = partsOf(each, w);
    if (question.length <= 200 && answer.every(({ type }) => type === "content.rich-text")) {
      const blocks: RichBlock[] = answer.flatMap((part) => richIn(part, w));
      items.push({ question: said(w, question), answer: { [w.locale]: blocks } });
      if (items.length === 30) endItems();
      continue;
    }
    endItems();
    nodes.push(
      node(w, "content.heading", { text: said(w, question.slice(0, 200)), level: "3", size: "small" }),
      ...answer,
    );
  }
  endItems();
  return count > 0 ? { nodes, count } : undefined;
}

function partsOf({ children }: PageElement, w: Writing): { question: string; answer: Node[] } {
  const summary = children.find((each) => each.kind === "element" && each.tag === "summary");
  const rest = children.filter((each) => each !== summary);
  return { question: summary ? oneLine(textOf([summary])) : "", answer: w.contentOf(rest, w) };
}
