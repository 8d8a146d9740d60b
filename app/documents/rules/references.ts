import type { Doc, LinkValue } from "#blocks/contract/index.ts";
import { placesOf } from "#runtime/document/prop-places.ts";
import type { Registry } from "#runtime/document/registry.ts";

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
  for (const { values, name, prop } of placesOf(doc.root, registry)) {
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
  for (const { values, name, prop } of placesOf(next.root, registry)) {
    const value = values[name];
    if (typeof value === "string" && (prop.kind === "form" || prop.kind === "section"))
      values[name] = ids.get(value) ?? value;
    const link = prop.kind === "link" ? (value as LinkValue | null) : null;
    if (link?.kind === "page") link.id = ids.get(link.id) ?? link.id;
  }
  return next;
}
