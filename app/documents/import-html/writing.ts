import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import {
  type FormDoc,
  type ImageValue,
  type LinkValue,
  type Node,
  plainText,
  type RichBlock,
  type RichInline,
} from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { addressOf, paragraphsOf } from "./inlines.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import type { Dropped, Reason, ReasonCode } from "./reasons.ts";

/** What one import has at hand and what it gathers on its way. */
export interface Writing {
  /** The language of the file: its words go there. */
  locale: Locale;
  newId: () => string;
  /** By the address that the file gives: the stored picture, or why there is none. */
  pictures: ReadonlyMap<string, ImageValue | Reason>;
  /** Title of the page, for what is made beside it. */
  title: string;
  /** Elements that hold fields without a `<form>` around them. */
  formless: ReadonlySet<PageElement>;
  /** Forms found so far. A page's block names one by `form:<index>` until it is stored. */
  forms: FormDoc[];
  dropped: Dropped[];
  /** Rows around the present place. */
  rows: number;
  /** What a part of the page becomes: given here, since every kind of block may hold any other. */
  contentOf: (children: readonly PageNode[], w: Writing) => Node[];
}

/** A node with its block's defaults where nothing is said. */
export function node(
  w: Writing,
  type: string,
  props: Readonly<Record<string, unknown>>,
  slots?: Record<string, Node[]>,
): Node {
  const block = registry.get(type);
  if (!block) throw new Error(`No block is called "${type}"`);
  return { id: w.newId(), type, props: { ...structuredClone(block.defaults), ...props }, ...(slots && { slots }) };
}

export function drop(w: Writing, { selector }: PageElement, code: ReasonCode, data?: Reason["data"]): void {
  w.dropped.push({ selector, reason: { code, ...(data && { data }) } });
}

/** Words in the file's language. What looks like a merged value (`{{ name }}`) is kept as it stands. */
export function said(w: Writing, text: string): LocalizedText {
  return text === "" ? {} : { [w.locale]: text.replaceAll("{{", "\\{{") };
}

/** As many nodes as the schema's bounds ask for. */
export function richText(w: Writing, blocks: readonly RichBlock[]): Node[] {
  const nodes: Node[] = [];
  for (let from = 0; from < blocks.length; from += 200) {
    nodes.push(node(w, "content.rich-text", { text: { [w.locale]: blocks.slice(from, from + 200) } }));
  }
  return nodes;
}

export function paragraphBlocks(paragraphs: readonly RichInline[][]): RichBlock[] {
  return paragraphs.map((children) => ({ type: "paragraph", children }));
}

export function wordsOf(paragraphs: readonly RichInline[][]): string {
  return plainText(paragraphBlocks(paragraphs)).replace(/\s+/g, " ");
}

/** Where a link or a button leads; null for what leads nowhere here. */
export function linkTo(element: PageElement): LinkValue | null {
  const href = element.attributes.href;
  const url = addressOf(href);
  if (url?.startsWith("#")) return { kind: "anchor", id: url.slice(1) };
  if (url !== undefined) return { kind: "url", url, ...(element.attributes.target === "_blank" && { newTab: true }) };
  return null;
}

export function linesOf(nodes: readonly PageNode[], w: Writing): RichInline[][] {
  return paragraphsOf(nodes, (element) => drop(w, element, "link.nowhere"));
}

export function richIn({ props }: Node, { locale }: Writing): RichBlock[] {
  return (props.text as Partial<Record<string, RichBlock[]>>)[locale] ?? [];
}
