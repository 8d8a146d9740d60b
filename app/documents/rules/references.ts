import {
  type AnyProp,
  type Doc,
  type ImageValue,
  isBound,
  type LinkValue,
  type Props,
} from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";

/** What a document names that lies elsewhere in its shop, each once. */
export interface References {
  /** Shared sections and forms, which it cannot be shown without. */
  documents: string[];
  /** Pages that it links to. */
  pages: string[];
  products: string[];
  collections: string[];
}

export function referencesOf(doc: Doc, registry: Registry): References {
  const found = { documents: new Set<string>(), pages: new Set<string>() };
  const goods = { products: new Set<string>(), collections: new Set<string>() };
  for (const { values, name, prop } of placesOf(doc, registry)) {
    const value = values[name];
    if (typeof value === "string" && (prop.kind === "form" || prop.kind === "section")) found.documents.add(value);
    if (typeof value !== "object" || value === null) continue;
    const { id, kind } = value as { id?: string; kind?: string };
    if (id === undefined) continue;
    if (prop.kind === "product" || (prop.kind === "link" && kind === "product")) goods.products.add(id);
    if (prop.kind === "collection" || (prop.kind === "link" && kind === "collection")) goods.collections.add(id);
    if (prop.kind === "link" && kind === "page") found.pages.add(id);
  }
  return {
    documents: [...found.documents].sort(),
    pages: [...found.pages].sort(),
    products: [...goods.products].sort(),
    collections: [...goods.collections].sort(),
  };
}

/** The document with other ids for the sections, forms and pages that it names; the very same where there are none. */
export function withReferences(doc: Doc, registry: Registry, ids: ReadonlyMap<string, string>): Doc {
  if (ids.size === 0) return doc;
  const next = structuredClone(doc);
  for (const { values, name, prop } of placesOf(next, registry)) {
    const value = values[name];
    if (typeof value === "string" && (prop.kind === "form" || prop.kind === "section"))
      values[name] = ids.get(value) ?? value;
    const link = prop.kind === "link" ? (value as LinkValue | null) : null;
    if (link?.kind === "page") link.id = ids.get(link.id) ?? link.id;
  }
  return next;
}

/** Keys of the uploads that a document shows, each once: videos, and pictures of its blocks at every width, and of the page itself. */
export function assetsOf(doc: Doc, registry: Registry): string[] {
  const found = new Set<string>();
  for (const image of imagesOf(doc, registry)) if (image.src.startsWith("media/")) found.add(image.src);
  for (const { values, name } of videosOf(doc, registry)) found.add(String(values[name]).slice(1));
  return [...found].sort();
}

/** The document with the pictures' keys replaced; the very same where none is. */
export function withAssets(doc: Doc, registry: Registry, keys: ReadonlyMap<string, string>): Doc {
  if (keys.size === 0) return doc;
  const next = structuredClone(doc);
  for (const image of imagesOf(next, registry)) image.src = keys.get(image.src) ?? image.src;
  for (const { values, name } of videosOf(next, registry)) {
    const key = String(values[name]).slice(1);
    values[name] = `/${keys.get(key) ?? key}`;
  }
  return next;
}

function* imagesOf(doc: Doc, registry: Registry): Generator<ImageValue> {
  if (doc.kind === "page" && doc.meta.image) yield doc.meta.image;
  for (const { values, name, prop } of placesOf(doc, registry)) {
    if (prop.kind !== "image") continue;
    const value = values[name];
    const image = (isBound(value) ? value.fallback : value) as ImageValue | null | undefined;
    if (image) yield image;
  }
}

/** Videos of the library are named by their address: `/media/…`. */
function* videosOf(doc: Doc, registry: Registry): Generator<Place> {
  for (const place of placesOf(doc, registry)) {
    const value = place.values[place.name];
    if (place.prop.kind === "video" && typeof value === "string" && value.startsWith("/media/")) yield place;
  }
}

interface Place {
  values: Record<string, unknown>;
  name: string;
  prop: AnyProp;
}

/** Every value of every block: at every width, in every item of a list, and what a page has a shared section say. */
function* placesOf(doc: Doc, registry: Registry): Generator<Place> {
  for (const { node } of walk(doc.root)) {
    for (const values of [node.props, node.at?.tablet, node.at?.mobile])
      yield* placesIn(registry.get(node.type)?.props, values);
    for (const { type, props } of Object.values(node.changes ?? {})) yield* placesIn(registry.get(type)?.props, props);
  }
}

function* placesIn(props: Props | undefined, values: Record<string, unknown> | undefined): Generator<Place> {
  for (const [name, prop] of Object.entries(values ? (props ?? {}) : {})) {
    if (!values || !Object.hasOwn(values, name)) continue;
    yield { values, name, prop };
    const items = values[name];
    if (prop.kind !== "list" || !prop.fields || !Array.isArray(items)) continue;
    for (const item of items) yield* placesIn(prop.fields, item as Record<string, unknown>);
  }
}
