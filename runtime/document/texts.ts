import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { formAction, spokenProps } from "#blocks/actions/index.ts";
import {
  type Doc,
  isBound,
  type LocalizedRichText,
  type NarrowBreakpoint,
  type Node,
  type Props,
  plainText,
  type SubmitAction,
} from "#blocks/contract/index.ts";
import { NARROW } from "./at-width.ts";
import type { Registry } from "./registry.ts";
import { walk } from "./tree.ts";

/** A text of a document in all its languages, where people read it. */
export interface TextPlace {
  /** The block it belongs to; null: what the page says of itself. */
  node: string | null;
  /** Only on screens of this width, where the block says something else. */
  width?: NarrowBreakpoint;
  /** What this page has a block of the section say that the node shares. */
  inSection?: { id: string; type: string };
  /** The kind of the form's action whose setting it is; its words name the prop. */
  action?: string;
  /** Where its value lies in the block's props, or in the page's meta: `items.2.question`, `text.fallback`, `title`. */
  path: string;
  /** The prop it is a part of, for its label: `items.question`. */
  prop: string;
  kind: "text" | "rich-text";
  value: Readonly<Partial<Record<Locale, unknown>>>;
}

/** Every text that can be translated, in the order of the page. What is empty in every language is none. */
export function textsOf(doc: Doc, registry: Registry): TextPlace[] {
  const own = metaTexts(doc);
  const inBlocks = [...walk(doc.root)].flatMap(({ node }) => textsOfNode(node, registry));
  return [...own, ...inBlocks].filter(({ value, kind }) => LOCALES.some((each) => isWritten(value, each, kind)));
}

function textsOfNode(node: Node, registry: Registry): TextPlace[] {
  const of = (type: string, values: Node["props"], more: Pick<TextPlace, "width" | "inSection"> = {}) =>
    placesIn(registry.get(type)?.props ?? {}, values, "", "").map((place) => ({ node: node.id, ...more, ...place }));
  return [
    ...of(node.type, node.props),
    ...NARROW.flatMap((width) => of(node.type, node.at?.[width] ?? {}, { width })),
    ...Object.entries(node.changes ?? {}).flatMap(([id, { type, props }]) =>
      of(type, props, { inSection: { id, type } }),
    ),
  ];
}

function metaTexts(doc: Doc): TextPlace[] {
  const of = (prop: string, value: TextPlace["value"], path = prop): TextPlace => ({
    ...{ node: null, path, prop },
    kind: "text",
    value,
  });
  const title = of("title", doc.meta.title);
  if (doc.kind !== "page") return [title];
  const { description, image } = doc.meta;
  return [title, of("description", description), ...(image ? [of("image", image.alt, "image.alt")] : [])];
}

function placesIn(
  props: Props,
  values: Readonly<Record<string, unknown>>,
  at: string,
  named: string,
): Omit<TextPlace, "node" | "width" | "inSection">[] {
  return Object.entries(props).flatMap(([name, prop]) => {
    const stored = values[name];
    const value = isBound(stored) ? stored.fallback : stored;
    const path = `${at}${name}${isBound(stored) ? ".fallback" : ""}`;
    const own = { path, prop: `${named}${name}` };
    if (typeof value !== "object" || value === null) return [];
    if (prop.kind === "text" || prop.kind === "rich-text") return [{ ...own, kind: prop.kind, value }];
    if (prop.kind === "image" && "alt" in value) return [{ ...own, path: `${path}.alt`, ...text(value.alt) }];
    if (prop.kind === "link" && "text" in value) return [{ ...own, path: `${path}.text`, ...text(value.text) }];
    if (prop.kind === "actions")
      return (value as SubmitAction[]).flatMap((each, index) => inAction(each, `${path}.${index}.with.`));
    if (prop.kind !== "list" || !Array.isArray(value)) return [];
    return value.flatMap((item, index) => placesIn(prop.fields ?? {}, item, `${path}.${index}.`, `${named}${name}.`));
  });
}

function inAction({ do: action, with: settings }: SubmitAction, at: string): ReturnType<typeof placesIn> {
  const kind = formAction(action);
  return kind ? placesIn(spokenProps(kind, settings), settings, at, "").map((place) => ({ ...place, action })) : [];
}

function text(value: unknown): Pick<TextPlace, "kind" | "value"> {
  return { kind: "text", value: value as TextPlace["value"] };
}

export function isWritten(value: TextPlace["value"], locale: Locale, kind: TextPlace["kind"]): boolean {
  const words = value[locale];
  return kind === "text"
    ? typeof words === "string" && words.trim() !== ""
    : plainText((value as LocalizedRichText)[locale]) !== "";
}

export interface Completeness {
  written: number;
  total: number;
  /** Rounded down: 100 is said of what is complete, and of nothing else. */
  percent: number;
}

/** How far a document is written in a language; one without texts is complete. */
export function completeness(texts: readonly TextPlace[], locale: Locale): Completeness {
  const written = texts.filter(({ value, kind }) => isWritten(value, locale, kind)).length;
  const total = texts.length;
  return { written, total, percent: total === 0 ? 100 : Math.floor((written / total) * 100) };
}
