import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { RichBlock, RichInline, RichLeaf } from "#blocks/contract/index.ts";
import { readTokens } from "#runtime/document/tokens.ts";
import { isInline, paragraphsOf } from "../import-html/inlines.ts";
import { type PageNode, readPage } from "../import-html/page-tree.ts";

/** Most that a text of a document holds. */
const MOST_BLOCKS = 200;
/** Elements that are drawn, and have no place among words. */
const DRAWN: Readonly<Record<string, string>> = {
  ...{ img: "pictures", picture: "pictures", video: "films", iframe: "pages in a frame", button: "buttons" },
  ...{ input: "fields", select: "fields", table: "the lines of a table", audio: "sounds" },
};

/**
 * HTML in each language as rich text: paragraphs, headings, lists, bold, links; the answers that its words recall are merged.
 * Nothing of its code is kept.
 * @param onLost what is drawn and has no place among words, or leads nowhere here
 */
export function richFromHtml(
  html: LocalizedText,
  onLost: (what: string) => void,
): Partial<Record<Locale, RichBlock[]>> {
  return Object.fromEntries(
    Object.entries(html).flatMap(([locale, text]) => {
      const blocks = blocksOf(readPage(text).body.children, onLost).slice(0, MOST_BLOCKS);
      return blocks.length > 0 ? [[locale, blocks]] : [];
    }),
  );
}

function blocksOf(nodes: readonly PageNode[], onLost: (what: string) => void): RichBlock[] {
  const blocks: RichBlock[] = [];
  let run: PageNode[] = [];
  const lines = (of: readonly PageNode[]): RichInline[][] =>
    paragraphsOf(of, ({ attributes }) =>
      onLost(`the link to ${(attributes.href ?? "").slice(0, 80)} leads nowhere here`),
    ).map((line) => merged(line, onLost));
  const endRun = () => {
    blocks.push(...lines(run).map((children): RichBlock => ({ type: "paragraph", children })));
    run = [];
  };
  for (const each of nodes) {
    if (isInline(each)) {
      run.push(each);
      continue;
    }
    endRun();
    if (each.kind === "text") continue;
    const { tag, children } = each;
    const drawn = Object.hasOwn(DRAWN, tag) ? DRAWN[tag] : undefined;
    if (drawn) onLost(`${drawn} have no place among words`);
    if (/^h[1-6]$/.test(tag) && children.every(isInline)) {
      const level = Math.min(Math.max(Number(tag[1]), 2), 4) as 2 | 3 | 4;
      blocks.push(...lines(children).map((line): RichBlock => ({ type: "heading", level, children: line })));
    } else if ((tag === "ul" || tag === "ol") && children.length > 0) {
      const items = children.flatMap((item) =>
        item.kind === "text" ? lines([item]) : blocksOf(item.children, onLost).flatMap(linesIn),
      );
      if (items.length > 0) blocks.push({ type: "list", ordered: tag === "ol", items: items.slice(0, MOST_BLOCKS) });
    } else blocks.push(...blocksOf(children, onLost));
  }
  endRun();
  return blocks;
}

function linesIn(block: RichBlock): RichInline[][] {
  return block.type === "list" ? block.items : [block.children];
}

/** Answers that a line recalls. A name that is no plain word cannot be merged there: an ellipsis stands for it. */
function merged(line: RichInline[], onLost: (what: string) => void): RichInline[] {
  return line.flatMap((each): RichInline[] => {
    if ("link" in each) {
      const children = each.children.map(withoutCode);
      if (!/\{\{|%7B%7B/i.test(each.link)) return [{ ...each, children }];
      onLost("a link that answers are a part of has no equivalent: its words are kept");
      return children;
    }
    if (!("text" in each)) return [each];
    const plain = each.text.replace(/\{\{answers\.[^{}]*\[[^{}]*\}\}/g, "…");
    const parts = plain.includes("\\{{") ? undefined : readTokens(plain);
    if (!parts) return [withoutCode({ ...each, text: plain })];
    return parts.map((part) =>
      typeof part === "string" ? { ...each, text: part } : { merge: part.path, fallback: part.fallback },
    );
  });
}

function withoutCode(leaf: RichLeaf): RichLeaf {
  return { ...leaf, text: leaf.text.replace(/\{\{answers\.[^{}]*\}\}/g, "…").replaceAll("\\{{", "{{") };
}
