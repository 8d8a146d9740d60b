import { type DefaultTreeAdapterTypes, parse } from "parse5";

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
  /** CSS selector that finds the element in the file: `body > section:nth-of-type(2) > form`. */
  selector: string;
}

/** Something of the file that has no place in a document, and why. */
export interface Dropped {
  selector: string;
  reason: string;
}

export interface WebPage {
  title: string;
  description: string;
  /** Of `<html lang>`, lower case, without its region: `fr`; "" where none is said. */
  language: string;
  body: PageElement;
  dropped: Dropped[];
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
const REFUSED: Readonly<Record<string, string>> = {
  script: "A page runs no scripts of its own.",
  noscript: "It stands in for a script, and scripts are not taken over.",
  style: "Style sheets are not taken over: blocks wear the shop's theme.",
  template: "It is shown by a script, and scripts are not taken over.",
  svg: "Drawings in the code are not taken over: upload them as pictures.",
  canvas: "It is drawn by a script, and scripts are not taken over.",
  object: "Other programs are not embedded.",
  embed: "Other programs are not embedded.",
  applet: "Other programs are not embedded.",
  audio: "Sound has no block.",
  math: "Formulas have no block.",
  frameset: "Frames are not taken over.",
};

/** Deeper than any page is drawn; what lies below keeps its words and loses its elements. */
const MOST_DEPTH = 120;

type Source = DefaultTreeAdapterTypes.ChildNode;
type SourceElement = DefaultTreeAdapterTypes.Element;

/** Parses a file as a browser would, however broken it is. */
export function readPage(html: string): WebPage {
  const document = parse(html, { scriptingEnabled: false });
  const dropped: Dropped[] = [];
  const page = document.childNodes.find(isElement);
  const [head, body] = ["head", "body"].map((tag) =>
    page?.childNodes.filter(isElement).find((each) => each.tagName === tag),
  );
  const meta = head?.childNodes.filter(isElement) ?? [];
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
  };

  function seen(parent: SourceElement | undefined, path: string, depth: number): PageNode[] {
    const children: PageNode[] = [];
    const alike = new Map<string, number>();
    for (const { tagName } of parent?.childNodes.filter(isElement) ?? [])
      alike.set(tagName, (alike.get(tagName) ?? 0) + 1);
    const met = new Map<string, number>();
    for (const child of parent?.childNodes ?? []) {
      if (isText(child)) {
        children.push({ kind: "text", text: child.value });
        continue;
      }
      if (!isElement(child)) continue;
      const tag = child.tagName;
      met.set(tag, (met.get(tag) ?? 0) + 1);
      if (SILENT.has(tag)) continue;
      const attributes = attributesOf(child);
      const nth = (alike.get(tag) ?? 0) > 1 ? `:nth-of-type(${met.get(tag)})` : "";
      const named = /^[A-Za-z][\w-]*$/.test(attributes.id ?? "");
      const selector = named ? `#${attributes.id}` : `${path} > ${tag}${nth}`;
      const reason = REFUSED[tag] ?? (isHidden(attributes) ? "It is hidden." : undefined);
      if (reason !== undefined) {
        dropped.push({ selector, reason });
        continue;
      }
      const below =
        depth < MOST_DEPTH ? seen(child, selector, depth + 1) : [{ kind: "text" as const, text: allText(child) }];
      children.push({ kind: "element", tag, attributes, children: below, selector });
    }
    return children;
  }
}

/** Words on one line, as a browser collapses them. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u200b]+/gu, " ").trim();
}

function isHidden({ hidden, style = "" }: Readonly<Record<string, string>>): boolean {
  if (hidden !== undefined && hidden !== "until-found") return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** All text below an element, iteratively: a file may nest deeper than the stack. */
function allText(element: SourceElement): string {
  const words: string[] = [];
  const stack: Source[] = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isText(next)) words.push(next.value);
    else if (isElement(next) && (next === element || REFUSED[next.tagName] === undefined)) {
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
