import type { Node, RichBlock, RichInline } from "#blocks/contract/index.ts";
import { besideEachOther, elementsOf, spanOf, standBeside } from "./columns.ts";
import { isInline } from "./inlines.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { linesOf, richText, type Writing } from "./writing.ts";

/** A list of words; one whose items hold pictures or buttons becomes what those items hold. */
export function listOf(element: PageElement, w: Writing): Node[] {
  if (element.children.every(isPlainItem)) {
    const items = element.children.flatMap((each) => itemsOf(each, w));
    const blocks: RichBlock[] = [];
    for (let from = 0; from < items.length; from += 200) {
      blocks.push({ type: "list", ordered: element.tag === "ol", items: items.slice(from, from + 200) });
    }
    return richText(w, blocks);
  }
  const cells = elementsOf(element).map((each) => ({
    nodes: w.contentOf(each.tag === "li" ? each.children : [each], w),
    span: spanOf(each),
  }));
  return w.rows === 0 && standBeside(element) ? besideEachOther(w, cells) : cells.flatMap(({ nodes }) => nodes);
}

function isList(node: PageNode): node is PageElement {
  return node.kind === "element" && ["ul", "ol", "menu"].includes(node.tag);
}

/** Words, paragraphs and lists of those. */
function isPlainItem(node: PageNode): boolean {
  if (isInline(node)) return true;
  const element = node as PageElement;
  return (["li", "p", "div"].includes(element.tag) || isList(element)) && element.children.every(isPlainItem);
}

/** An inner list's items follow the item they stand in: rich text has one level. */
function itemsOf(node: PageNode, w: Writing): RichInline[][] {
  if (isInline(node)) return linesOf([node], w);
  const items: RichInline[][] = [];
  let run: PageNode[] = [];
  const endRun = () => {
    const lines = linesOf(run, w);
    if (lines.length > 0) items.push(lines.flatMap((line, at) => (at === 0 ? line : [{ text: " " }, ...line])));
    run = [];
  };
  for (const each of (node as PageElement).children) {
    if (isInline(each)) run.push(each);
    else {
      endRun();
      items.push(...itemsOf(each, w));
    }
  }
  endRun();
  return items;
}
