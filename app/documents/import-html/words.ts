import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type Doc, type Node, type Props, plainText, type RichText } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { isInlineTag } from "./inlines.ts";
import type { PageNode } from "./page-tree.ts";

/** The words somebody reads on a page, in their order. Pieces of one word (`<b>W</b>ord`) are one. */
export function visibleWords(nodes: readonly PageNode[]): string[] {
  return split(textOf(nodes));
}

/** Text of a part of a page; elements that stand on lines of their own are set apart. */
export function textOf(nodes: readonly PageNode[]): string {
  return nodes
    .map((each) => {
      if (each.kind === "text") return each.text;
      if (each.tag === "br") return " ";
      const inside = textOf(each.children);
      return isInlineTag(each.tag) ? inside : ` ${inside} `;
    })
    .join("");
}

/**
 * The words of a document's own blocks, in their order.
 * @param shownBy words that a node shows from elsewhere: those of a form, where the page embeds it
 */
export function documentWords(doc: Doc, locale: Locale, shownBy: (node: Node) => string[] = () => []): string[] {
  const [root, ...rest] = [...walk(doc.root)];
  // A form's own words, on its button, stand under its fields.
  const shown = root && doc.kind === "form" ? [...rest, root] : [...walk(doc.root)];
  return shown.flatMap(({ node }) => {
    const block = registry.get(node.type);
    return [...(block ? split(textsIn(block.props, node.props, locale).join(" ")) : []), ...shownBy(node)];
  });
}

/**
 * How many words of `from` stand in `into` in the same order (longest common subsequence). Beyond a book's length the
 * halves are compared alone, which can only find fewer.
 */
export function wordsKept(from: readonly string[], into: readonly string[]): number {
  let start = 0;
  while (start < from.length && start < into.length && from[start] === into[start]) start += 1;
  const [left, right] = [from.slice(start), into.slice(start)];
  if (left.length * right.length > 100_000_000) {
    const [half, middle] = [Math.ceil(left.length / 2), Math.ceil(right.length / 2)];
    return (
      start + wordsKept(left.slice(0, half), right.slice(0, middle)) + wordsKept(left.slice(half), right.slice(middle))
    );
  }
  let row = new Uint32Array(right.length + 1);
  for (const word of left) {
    const next = new Uint32Array(right.length + 1);
    for (let at = 0; at < right.length; at++) {
      next[at + 1] = word === right[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    }
    row = next;
  }
  return start + (row.at(-1) ?? 0);
}

function textsIn(props: Props, values: Readonly<Record<string, unknown>>, locale: Locale): string[] {
  return Object.entries(props).flatMap(([name, prop]) => {
    const value = values[name];
    if (prop.kind === "text")
      return [((value as Partial<Record<Locale, string>>)[locale] ?? "").replaceAll("\\{{", "{{")];
    if (prop.kind === "rich-text") return [plainText((value as Partial<Record<Locale, RichText>>)[locale])];
    if (prop.kind !== "list" || !prop.fields) return [];
    const { fields } = prop;
    return (value as Record<string, unknown>[]).flatMap((item) => textsIn(fields, item, locale));
  });
}

function split(text: string): string[] {
  return text.split(/[\s\u200b|]+/u).filter(Boolean);
}
