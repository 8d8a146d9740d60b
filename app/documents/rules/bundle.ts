import { type Doc, type ImageValue, isBound, type Props } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";

/** A document with the pictures it shows, as one file: what `vitrine document export --assets` writes. */
export interface Bundle {
  vitrine: "document";
  format: 1;
  doc: Doc;
  /** Media key → the file, base64. Sorted by key, so that one content is one file. */
  assets: Record<string, string>;
}

export function isBundle(value: unknown): value is { doc: unknown; assets: unknown } {
  return typeof value === "object" && value !== null && "vitrine" in value && value.vitrine === "document";
}

export function bundleText(doc: Doc, assets: ReadonlyMap<string, Uint8Array>): string {
  const sorted = [...assets].sort(([a], [b]) => (a < b ? -1 : 1));
  const bundle: Bundle = {
    vitrine: "document",
    format: 1,
    doc,
    assets: Object.fromEntries(sorted.map(([key, bytes]) => [key, Buffer.from(bytes).toString("base64")])),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** Keys of the uploads that a document shows, each once: pictures of its blocks at every width, and of the page itself. */
export function assetsOf(doc: Doc, registry: Registry): string[] {
  const found = new Set<string>();
  for (const image of imagesOf(doc, registry)) if (image.src.startsWith("media/")) found.add(image.src);
  return [...found].sort();
}

/** The document with the pictures' keys replaced; the very same where none is. */
export function withAssets(doc: Doc, registry: Registry, keys: ReadonlyMap<string, string>): Doc {
  if (keys.size === 0) return doc;
  const next = structuredClone(doc);
  for (const image of imagesOf(next, registry)) image.src = keys.get(image.src) ?? image.src;
  return next;
}

function* imagesOf(doc: Doc, registry: Registry): Generator<ImageValue> {
  if (doc.kind === "page" && doc.meta.image) yield doc.meta.image;
  for (const { node } of walk(doc.root)) {
    const props = registry.get(node.type)?.props;
    if (!props) continue;
    for (const values of [node.props, node.at?.tablet, node.at?.mobile]) if (values) yield* imagesIn(props, values);
  }
}

function* imagesIn(props: Props, values: Readonly<Record<string, unknown>>): Generator<ImageValue> {
  for (const [name, prop] of Object.entries(props)) {
    const value = values[name];
    if (prop.kind === "image") {
      const image = (isBound(value) ? value.fallback : value) as ImageValue | null | undefined;
      if (image) yield image;
    }
    if (prop.kind === "list" && prop.fields && Array.isArray(value)) {
      for (const item of value) yield* imagesIn(prop.fields, item as Record<string, unknown>);
    }
  }
}
