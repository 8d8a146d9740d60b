import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { own } from "#app/commerce/kernel/own.ts";
import { laysOutInRow, opensWithSpace } from "./layout-signs.ts";
import type { Dropped, ReasonCode } from "./reasons.ts";
import { pictureIn, readStyleSheet, type StyleSheet } from "./style-sheet.ts";

/** What somebody sees of a web page: its words and elements, without what runs, styles or hides. */
export type PageNode = PageText | PageElement;

export interface PageText {
  kind: "text";
  text: string;
}

export interface PageElement {
  kind: "element";
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: PageNode[];
  /** Address of the picture that it lies on. */
  background?: string;
  /** CSS selector that finds the element in the file: `body > section:nth-of-type(2) > form`. */
  selector: string;
}

export interface WebPage {
  title: string;
  description: string;
  /** Of `<html lang>`, lower case, without its region: `fr`; "" where none is said. */
  language: string;
  body: PageElement;
  dropped: Dropped[];
  /** What its pictures' addresses are relative to, where that is on the web. */
  base?: string;
}

/** Elements that say nothing themselves: their absence is no loss to report. */
const SILENT: ReadonlySet<string> = new Set([
  "head",
  "link",
  "meta",
  "base",
  "title",
  "source",
  "track",
  "param",
  "col",
]);

/** Elements that a document has no place for, and what the report says of them. */
const REFUSED: Readonly<Record<string, ReasonCode>> = {
  ...{ script: "script", noscript: "for-script", template: "for-script", canvas: "for-script", style: "style" },
  ...{ svg: "drawing", audio: "audio", math: "math", frameset: "frame" },
  ...{ object: "program", embed: "program", applet: "program", datalist: "hidden" },
};

/** Elements whose own content shows only where the element itself cannot be. */
const FALLBACK: ReadonlySet<string> = new Set(["video", "iframe", "progress", "meter"]);

/** Deeper than any page is drawn; what lies below keeps its words and loses its elements. */
const MOST_DEPTH = 120;

type Source = DefaultTreeAdapterTypes.ChildNode;
type SourceElement = DefaultTreeAdapterTypes.Element;

/**
 * Parses a file as a browser would, however broken it is.
 * @param from the address it came from: what it names by half an address lies there
 */
export function readPage(html: string, from?: string): WebPage {
  const document = parse(html, { scriptingEnabled: false });
  const sheet = readStyleSheet(stylesIn(document));
  const dropped: Dropped[] = [];
  const page = document.childNodes.find(isElement);
  const [head, body] = ["head", "body"].map((tag) =>
    page?.childNodes.filter(isElement).find((each) => each.tagName === tag),
  );
  const meta = head?.childNodes.filter(isElement) ?? [];
  const based = meta.find((each) => each.tagName === "base");
  const base = absolute((based && attributesOf(based).href) ?? from, from);
  const described = meta.find(
    (each) => each.tagName === "meta" && attributesOf(each).name?.toLowerCase() === "description",
  );
  const titled = meta.find((each) => each.tagName === "title");
  return {
    title: titled ? oneLine(allText(titled)) : "",
    description: oneLine((described && attributesOf(described).content) ?? ""),
    language: ((page && attributesOf(page).lang) ?? "").trim().toLowerCase().split(/[-_]/)[0] ?? "",
    body: {
      kind: "element",
      tag: "body",
      attributes: body ? attributesOf(body) : {},
      children: seen(body, "body", 0),
      selector: "body",
    },
    dropped,
    ...(base && { base }),
  };

  function seen(parent: SourceElement | undefined, path: string, depth: number): PageNode[] {
    const children: PageNode[] = [];
    const apart = parent !== undefined && laysOutInRow(attributesOf(parent));
    const alike = new Map<string, number>();
    for (const { tagName } of parent?.childNodes.filter(isElement) ?? [])
      alike.set(tagName, (alike.get(tagName) ?? 0) + 1);
    const met = new Map<string, number>();
    for (const child of parent?.childNodes ?? []) {
      if (isText(child)) {
        if (FALLBACK.has(parent?.tagName ?? "")) continue;
        children.push(
          ...(inPre(child) ? linesOfPre(child.value, path) : [{ kind: "text" as const, text: child.value }]),
        );
        continue;
      }
      if (!isElement(child)) continue;
      const tag = child.tagName;
      met.set(tag, (met.get(tag) ?? 0) + 1);
      if (SILENT.has(tag)) continue;
      const attributes = attributesOf(child);
      if (tag === "a" && !attributes.href?.startsWith("#")) {
        const href = absolute(attributes.href, base);
        if (href !== undefined) attributes.href = href;
      }
      const nth = (alike.get(tag) ?? 0) > 1 ? `:nth-of-type(${met.get(tag)})` : "";
      const named = /^[A-Za-z][\w-]*$/.test(attributes.id ?? "");
      const selector = named ? `#${attributes.id}` : `${path} > ${tag}${nth}`;
      const code = own(REFUSED, tag) ?? (isHidden(tag, attributes, sheet) ? "hidden" : undefined);
      if (code !== undefined) {
        dropped.push({ selector, reason: { code } });
        continue;
      }
      const last = children.at(-1);
      if (apart || opensWithSpace(tag, last?.kind === "element" ? last.tag : undefined))
        children.push({ kind: "text", text: " " });
      const below =
        depth < MOST_DEPTH ? seen(child, selector, depth + 1) : [{ kind: "text" as const, text: allText(child) }];
      const behind = attributes.style === undefined ? undefined : pictureIn(attributes.style);
      const background = behind ?? sheet.background(attributes);
      children.push({ kind: "element", tag, attributes, children: below, selector, ...(background && { background }) });
    }
    return children;
  }
}

/** A whole address on the web; undefined for any other, and for half an address where nobody knows the rest. */
export function absolute(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
}

/** Words on one line, as a browser collapses them. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u200b]+/gu, " ").trim();
}

function isHidden(tag: string, attributes: Readonly<Record<string, string>>, sheet: StyleSheet): boolean {
  const { hidden, style = "", open, class: classes = "" } = attributes;
  if ((hidden !== undefined && hidden !== "until-found") || (tag === "dialog" && open === undefined)) return true;
  if (/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style) || sheet.hides(attributes)) return true;
  // As Bootstrap and Tailwind hide, unless a wider screen shows it again.
  return (
    /(?:^|\s)(?:d-none|hidden)(?:$|\s)/.test(classes) &&
    !/(?:^|\s)(?:d-[a-z]+-(?!none)|[a-z0-9]+:(?:block|flex|grid|inline|table))/.test(classes)
  );
}

function stylesIn(document: DefaultTreeAdapterTypes.Document): string {
  const sheets: string[] = [];
  const stack: Source[] = [...document.childNodes];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (!isElement(next)) continue;
    if (next.tagName === "style") sheets.push(next.childNodes.map((each) => (isText(each) ? each.value : "")).join(""));
    else stack.push(...next.childNodes.toReversed());
  }
  return sheets.join("\n");
}

/** A line of preformatted text is a line. */
function linesOfPre(text: string, path: string): PageNode[] {
  return text.split("\n").flatMap((line, at): PageNode[] => {
    const words: PageNode = { kind: "text", text: line };
    return at === 0 ? [words] : [{ kind: "element", tag: "br", attributes: {}, children: [], selector: path }, words];
  });
}

function inPre(node: Source): boolean {
  for (let up = node.parentNode; up && "tagName" in up; up = up.parentNode) if (up.tagName === "pre") return true;
  return false;
}

/** All text below an element, iteratively: a file may nest deeper than the stack. */
function allText(element: SourceElement): string {
  const words: string[] = [];
  const stack: Source[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) words.push(next.value);
    else if (isElement(next) && (next === element || own(REFUSED, next.tagName) === undefined)) {
      stack.push(...next.childNodes.toReversed());
    }
  }
  return words.join(" ");
}

function attributesOf(element: SourceElement): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function isElement(node: Source | DefaultTreeAdapterTypes.Document["childNodes"][number]): node is SourceElement {
  return "tagName" in node;
}

function isText(node: Source): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}
