import { own } from "#app/commerce/kernel/own.ts";
import { type RichInline, type RichLeaf, SAFE_HREF_PATTERN } from "#blocks/contract/index.ts";
import type { PageElement, PageNode } from "./page-tree.ts";

const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr br".split(
    " ",
  ),
);

const MARKS: Readonly<Record<string, "bold" | "italic" | "underline">> = {
  b: "bold",
  strong: "bold",
  em: "italic",
  i: "italic",
  cite: "italic",
  dfn: "italic",
  u: "underline",
  ins: "underline",
};

export function isInlineTag(tag: string): boolean {
  return INLINE.has(tag);
}

/** Words alone, to the last descendant: what can stand in a paragraph. */
export function isInline(node: PageNode): boolean {
  if (node.kind === "text") return true;
  return INLINE.has(node.tag) && !looksLikeButton(node) && node.children.every(isInline);
}

/** Ground of its own, as utility classes give it. */
const PAINTED = /(?:^|\s)bg-(?!(?:transparent|white|inherit|none|opacity|clip|cover)\b)[a-z]+/;

/** A link that is drawn as a button, or a button. */
export function looksLikeButton({ tag, attributes }: PageElement): boolean {
  if (tag === "button") return true;
  if (tag !== "a" || attributes.href === undefined) return false;
  const classes = attributes.class ?? "";
  const named = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i.test(classes);
  const utility = PAINTED.test(classes) && /(?:^|\s)p[xy]?-[\d.]+/.test(classes);
  const painted = /(?:^|;)\s*background(?:-color)?\s*:(?!\s*(?:none|transparent))/i.test(attributes.style ?? "");
  return named || utility || painted || attributes.role === "button";
}

type Mark = Omit<RichLeaf, "text">;

/** Words as paragraphs of rich text, one for each line that `<br>` begins. Empty ones are left out. */
export function paragraphsOf(nodes: readonly PageNode[], onLostLink: (element: PageElement) => void): RichInline[][] {
  const paragraphs: RichInline[][] = [[]];
  /** A space is owed before the next word of the same paragraph. */
  let space = false;
  const add = (text: string, mark: Mark, link: string | undefined) => {
    const paragraph = paragraphs.at(-1) as RichInline[];
    const leads = /^[\s\u200b]/u.test(text);
    const words = text.replace(/[\s\u200b]+/gu, " ").trim();
    if (words === "") {
      space ||= leads;
      return;
    }
    const before = (space || leads) && paragraph.length > 0 ? " " : "";
    space = /[\s\u200b]$/u.test(text);
    push(paragraph, before, linkAtEnd(paragraph) === link ? link : undefined, {});
    push(paragraph, words, link, mark);
  };
  const visit = (each: PageNode, mark: Mark, link: string | undefined): void => {
    if (each.kind === "text") {
      add(each.text, mark, link);
      return;
    }
    if (each.tag === "br") {
      paragraphs.push([]);
      space = false;
      return;
    }
    const name = own(MARKS, each.tag);
    const address = each.tag === "a" ? addressOf(each.attributes.href) : undefined;
    if (each.tag === "a" && address === undefined && leadsSomewhere(each.attributes.href)) onLostLink(each);
    for (const child of each.children) visit(child, name ? { ...mark, [name]: true } : mark, address ?? link);
  };
  for (const each of nodes) visit(each, {}, undefined);
  return paragraphs.filter((each) => each.length > 0).flatMap(bounded);
}

function push(paragraph: RichInline[], text: string, link: string | undefined, mark: Mark): void {
  if (text === "") return;
  const last = paragraph.at(-1);
  if (link !== undefined) {
    if (last && "link" in last && last.link === link && last.children.length < 200) pushLeaf(last.children, text, mark);
    else paragraph.push({ link, children: [{ text, ...mark }] });
    return;
  }
  pushLeaf(paragraph, text, mark);
}

function linkAtEnd(paragraph: readonly RichInline[]): string | undefined {
  const last = paragraph.at(-1);
  return last && "link" in last ? last.link : undefined;
}

function pushLeaf(leaves: RichInline[], text: string, mark: Mark): void {
  const last = leaves.at(-1);
  const same =
    last &&
    "text" in last &&
    last.bold === mark.bold &&
    last.italic === mark.italic &&
    last.underline === mark.underline;
  if (same && last.text.length + text.length <= 10_000) last.text += text;
  else leaves.push({ text: text.slice(0, 10_000), ...mark });
}

/** A paragraph within the bounds that the schema sets: 500 pieces. */
function bounded(paragraph: RichInline[]): RichInline[][] {
  const parts: RichInline[][] = [];
  for (let from = 0; from < paragraph.length; from += 500) parts.push(paragraph.slice(from, from + 500));
  return parts;
}

const safe = new RegExp(SAFE_HREF_PATTERN);

/** An address that a document may hold; undefined for scripts, and for files that lay beside the page. */
export function addressOf(href: string | undefined): string | undefined {
  const typed = (href ?? "").trim().replace(/\s/g, "%20");
  const address = typed.startsWith("//") ? `https:${typed}` : typed;
  return address.length <= 2_000 && safe.test(address) ? address : undefined;
}

/** `#` and the empty address lead nowhere: nothing is lost with them. */
export function leadsSomewhere(href: string | undefined): boolean {
  return !["", "#", "#!", "javascript:void(0)", "javascript:;"].includes((href ?? "").trim().toLowerCase());
}
