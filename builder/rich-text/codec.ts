import type { RichBlock, RichInline, RichLeaf, RichText } from "#blocks/contract/index.ts";
import { SAFE_HREF_PATTERN, VALUE_FORMATS } from "#blocks/contract/index.ts";

/** A node of TipTap's document, as JSON. */
export interface EditorNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: EditorNode[];
}

const SAFE_HREF = new RegExp(SAFE_HREF_PATTERN);
export const isSafeHref = (href: unknown): href is string => typeof href === "string" && SAFE_HREF.test(href);

/** Our closed tree → TipTap's document. */
export function toEditor(rich: RichText): EditorNode {
  const content = rich.map(blockToEditor);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function blockToEditor(block: RichBlock): EditorNode {
  if (block.type === "list") {
    return {
      type: block.ordered ? "orderedList" : "bulletList",
      content: block.items.map((item) => ({ type: "listItem", content: [textBlock("paragraph", item)] })),
    };
  }
  return block.type === "heading"
    ? { ...textBlock("heading", block.children), attrs: { level: block.level } }
    : textBlock("paragraph", block.children);
}

function textBlock(type: string, inlines: readonly RichInline[]): EditorNode {
  const content = inlines.flatMap((inline): EditorNode[] => {
    if ("merge" in inline) {
      const { merge: path, format = null, fallback } = inline;
      return [{ type: "merge", attrs: { path, format, fallback } }];
    }
    if ("link" in inline) return inline.children.flatMap((leaf) => leafToEditor(leaf, inline.link));
    return leafToEditor(inline);
  });
  return content.length > 0 ? { type, content } : { type };
}

function leafToEditor({ text, bold, italic, underline, color }: RichLeaf, link?: string): EditorNode[] {
  if (text === "") return [];
  const marks = [
    ...(link === undefined ? [] : [{ type: "link", attrs: { href: link } }]),
    ...(color === undefined ? [] : [{ type: "color", attrs: { token: color } }]),
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
    ...(underline ? [{ type: "underline" }] : []),
  ];
  return [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
}

/** TipTap's document → our closed tree. What the tree has no word for is left out; its words stay. */
export function fromEditor(doc: EditorNode): RichText {
  const blocks = (doc.content ?? []).map((node): RichBlock => {
    if (node.type === "bulletList" || node.type === "orderedList") {
      const items = (node.content ?? []).map((item) => inlinesOf(item.content?.[0]?.content ?? []));
      return { type: "list", ordered: node.type === "orderedList", items };
    }
    const children = inlinesOf(node.content ?? []);
    if (node.type !== "heading") return { type: "paragraph", children };
    const level = Number(node.attrs?.level);
    return { type: "heading", level: level === 2 || level === 4 ? level : 3, children };
  });
  // An empty editor holds one empty paragraph; an empty text holds nothing.
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" && only.children.length === 0 ? [] : blocks;
}

function inlinesOf(nodes: readonly EditorNode[]): RichInline[] {
  const inlines: RichInline[] = [];
  for (const node of nodes) {
    if (node.type === "merge") {
      const format = VALUE_FORMATS.find((each) => each === node.attrs?.format);
      inlines.push({
        merge: String(node.attrs?.path),
        ...(format && { format }),
        fallback: String(node.attrs?.fallback ?? ""),
      });
      continue;
    }
    if (!node.text) continue;
    const href = node.marks?.find((mark) => mark.type === "link")?.attrs?.href;
    const leaf = leafOf(node);
    const last = inlines.at(-1);
    if (!isSafeHref(href)) inlines.push(leaf);
    else if (last && "link" in last && last.link === href) last.children.push(leaf);
    else inlines.push({ link: href, children: [leaf] });
  }
  return inlines;
}

function leafOf({ text = "", marks = [] }: EditorNode): RichLeaf {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const color = marks.find((mark) => mark.type === "color")?.attrs?.token;
  return {
    text,
    ...(has("bold") && { bold: true as const }),
    ...(has("italic") && { italic: true as const }),
    ...(has("underline") && { underline: true as const }),
    ...(typeof color === "string" && { color }),
  };
}
