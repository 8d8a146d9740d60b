import type { Node, RichBlock } from "#blocks/contract/index.ts";
import { besideEachOther, classesOf, elementsOf, spanOf, standBeside } from "./columns.ts";
import { foldedOf } from "./folded.ts";
import { formOf } from "./form.ts";
import { isInline, leadsSomewhere, looksLikeButton } from "./inlines.ts";
import { listOf } from "./list.ts";
import { pictureOf, videoOf } from "./media.ts";
import { oneLine, type PageElement, type PageNode } from "./page-tree.ts";
import { tableOf } from "./table.ts";
import { textOf } from "./words.ts";
import {
  drop,
  linesOf,
  linkTo,
  node,
  paragraphBlocks,
  richIn,
  richText,
  said,
  type Writing,
  wordsOf,
} from "./writing.ts";

/** Rows in rows beyond this many are one under the other: a document's depth is bounded. */
const MOST_ROWS = 6;

/** What a part of a page becomes: words run together to paragraphs, everything else block by block, in its order. */
export function contentOf(children: readonly PageNode[], w: Writing): Node[] {
  const nodes: Node[] = [];
  let run: PageNode[] = [];
  const endRun = () => {
    nodes.push(...richText(w, paragraphBlocks(linesOf(run, w))));
    run = [];
  };
  for (let at = 0; at < children.length; at++) {
    const each = children[at] as PageNode;
    if (isInline(each)) {
      run.push(each);
      continue;
    }
    endRun();
    const element = each as PageElement;
    const folded = foldedOf(children, at, w);
    if (folded) {
      nodes.push(...folded.nodes);
      at += folded.count - 1;
    } else nodes.push(...blocksOf(element, w));
  }
  endRun();
  return gathered(nodes, w);
}

function blocksOf(element: PageElement, w: Writing): Node[] {
  const { tag, attributes, children } = element;
  if (looksLikeButton(element) || tag === "input") return buttonOf(element, w);
  if (tag === "form" || w.formless.has(element)) return formOf(element, w);
  if (/^h[1-6]$/.test(tag)) return headingOf(element, w);
  if (tag === "ul" || tag === "ol" || tag === "menu") return listOf(element, w);
  if (tag === "blockquote") return quoteOf(element, w);
  if (tag === "img" || tag === "picture" || tag === "figure") return pictureOf(element, w);
  if (tag === "a") return linkedOf(element, w);
  if (tag === "dt" && children.every(isInline)) return contentOf([{ ...element, tag: "b" }], w);
  if (tag === "hr") return [node(w, "content.divider", {})];
  if (tag === "table") return tableOf(element, w);
  if (tag === "iframe" || tag === "video") return videoOf(element, w);
  if (["select", "textarea"].includes(tag)) {
    drop(w, element, "field.alone");
    return [];
  }
  if (tag === "nav" || attributes.role === "navigation") return menuOf(element, w) ?? contentOf(children, w);
  if (w.rows < MOST_ROWS && standBeside(element)) {
    const inside = { ...w, rows: w.rows + 1 };
    const cells = elementsOf(element).map((each) => ({ nodes: contentOf([each], inside), span: spanOf(each) }));
    return besideEachOther(w, cells);
  }
  return contentOf(children, w);
}

/** Short words become a button; longer ones, a paragraph that links. */
function buttonOf(element: PageElement, w: Writing): Node[] {
  const { tag, attributes, children } = element;
  if (tag === "input") {
    if (!["submit", "button", "reset"].includes(attributes.type ?? "")) {
      if (attributes.type !== "hidden") drop(w, element, "field.alone");
      return [];
    }
    return attributes.value
      ? [node(w, "content.button", { label: said(w, attributes.value.slice(0, 80)), link: null })]
      : [];
  }
  const label = oneLine(textOf(children));
  if (label === "") {
    const inside = contentOf(children, w);
    return inside.length > 0 ? withLink(inside, element, w) : [];
  }
  if (!children.every(isInlineOrButtonless) || label.length > 80) return withLink(contentOf(children, w), element, w);
  const link = linkTo(element);
  if (tag === "a" && link === null && leadsSomewhere(attributes.href)) {
    drop(w, element, "link.nowhere");
  }
  const quiet = classesOf(element).some((each) => /outline|secondary|ghost|link/.test(each));
  const variant = quiet ? "secondary" : "primary";
  return [node(w, "content.button", { label: said(w, label), link, variant, wideOnPhone: false })];
}

function isInlineOrButtonless(each: PageNode): boolean {
  return each.kind === "text" || ["div", "span"].includes(each.tag) || isInline(each);
}

/** A heading's words; pictures and buttons that stand in it come as blocks of their own. */
function headingOf(element: PageElement, w: Writing): Node[] {
  const level = Number(element.tag[1]);
  const nodes: Node[] = [];
  let run: PageNode[] = [];
  const endRun = () => {
    const lines = linesOf(run, w);
    run = [];
    if (lines.length === 0) return;
    const words = wordsOf(lines);
    const linked = lines.flat().some((each) => "link" in each);
    if (linked || words.length > 200) {
      const rich = lines.map(
        (children): RichBlock => ({ type: "heading", level: level < 3 ? 2 : level === 3 ? 3 : 4, children }),
      );
      nodes.push(...richText(w, rich));
    } else {
      const size = (["display", "large", "medium"] as const)[level - 1] ?? "small";
      nodes.push(node(w, "content.heading", { text: said(w, words), level: String(Math.min(level, 4)), size }));
    }
  };
  for (const each of element.children) {
    if (isInline(each)) run.push(each);
    else {
      endRun();
      nodes.push(...contentOf([each], w));
    }
  }
  endRun();
  return nodes;
}

/** Words of somebody, with who said them; anything richer stays what it is. */
function quoteOf({ children }: PageElement, w: Writing): Node[] {
  const by = children.find((each) => each.kind === "element" && (each.tag === "footer" || each.tag === "cite"));
  const author = by ? oneLine(textOf([by])).replace(/^[—–-]\s*/, "") : "";
  const rest = children.filter((each) => each !== by);
  const plain = rest.every(
    (each) => isInline(each) || (each.kind === "element" && each.tag === "p" && each.children.every(isInline)),
  );
  const words = oneLine(textOf(rest));
  if (!plain || words === "" || words.length > 600 || author.length > 80) return contentOf(children, w);
  return [node(w, "content.quote", { words: said(w, words), author: said(w, author), role: {}, look: "line" })];
}

/** A link around more than words: a picture takes it; around several blocks it is lost, and said so. */
function linkedOf(element: PageElement, w: Writing): Node[] {
  return withLink(contentOf(element.children, w), element, w);
}

function withLink(nodes: Node[], element: PageElement, w: Writing): Node[] {
  const link = linkTo(element);
  const taker = nodes.find(({ type }) => type === "content.image");
  if (link && taker) taker.props.link = link;
  else if (leadsSomewhere(element.attributes.href)) drop(w, element, "link.around");
  return nodes;
}

/** Short links side by side. Undefined where a menu holds other words too. */
function menuOf(element: PageElement, w: Writing): Node[] | undefined {
  const links = linksIn(element.children);
  const labels = links.map(({ children }) => oneLine(textOf(children)));
  const all = oneLine(textOf(element.children));
  if (links.length === 0 || links.length > 20 || labels.some((each) => each.length > 80)) return undefined;
  if (labels.filter(Boolean).join(" ") !== all || links.some(({ children }) => !children.every(isInline)))
    return undefined;
  const buttons = links.flatMap((each, at) => {
    const label = labels[at] ?? "";
    const link = linkTo(each);
    if (link === null && leadsSomewhere(each.attributes.href)) drop(w, each, "link.nowhere");
    return label
      ? [node(w, "content.button", { label: said(w, label), link, variant: "quiet", wideOnPhone: false })]
      : [];
  });
  return [node(w, "layout.stack", { direction: "row", gap: "small", align: "center" }, { body: buttons })];
}

function linksIn(nodes: readonly PageNode[]): PageElement[] {
  return nodes.flatMap((each) => (each.kind === "text" ? [] : each.tag === "a" ? [each] : linksIn(each.children)));
}

/** Texts that follow each other are one text; buttons that do, one row. */
function gathered(nodes: readonly Node[], w: Writing): Node[] {
  const result: Node[] = [];
  for (const each of nodes) {
    const last = result.at(-1);
    if (each.type === "content.rich-text" && last?.type === "content.rich-text") {
      const [before, more] = [richIn(last, w), richIn(each, w)];
      if (before.length + more.length <= 200) {
        result[result.length - 1] = { ...last, props: { ...last.props, text: { [w.locale]: [...before, ...more] } } };
        continue;
      }
    }
    if (each.type === "content.button" && last?.type === "content.button") {
      result[result.length - 1] = node(w, "layout.stack", { direction: "row", gap: "small" }, { body: [last, each] });
      continue;
    }
    if (each.type === "content.button" && isButtonRow(last)) {
      last.slots.body.push(each);
      continue;
    }
    result.push(each);
  }
  return result;
}

function isButtonRow(each: Node | undefined): each is Node & { slots: { body: Node[] } } {
  return (
    each?.type === "layout.stack" &&
    (each.slots?.body ?? []).every(({ type, props }) => type === "content.button" && props.variant !== "quiet")
  );
}
