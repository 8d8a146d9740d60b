import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type Doc, type ImageValue, isBound, type Node } from "#blocks/contract/index.ts";
import { type PropPlace, placesOf } from "./prop-places.ts";
import type { Registry } from "./registry.ts";

/** An upload where a block shows it. */
export interface ShownAsset {
  /** Media key: `media/ab/abcdef….webp`. */
  key: string;
  /** Id of the block. */
  node: string;
  /** What it says to those who do not see it; {} of a video. */
  alt: LocalizedText;
}

/** The uploads that blocks show, videos and pictures, at every width; one as often as it is shown. */
export function shownAssets(root: Node, registry: Registry): ShownAsset[] {
  const places = [...placesOf(root, registry)];
  return [
    ...places.flatMap((place) => {
      const image = imageAt(place);
      return image?.src.startsWith("media/") ? [{ key: image.src, node: place.node, alt: image.alt }] : [];
    }),
    ...places
      .filter(holdsVideo)
      .map(({ node, values, name }) => ({ key: String(values[name]).slice(1), node, alt: {} })),
  ];
}

/** Keys of the uploads that a document shows, each once: videos, and pictures of its blocks at every width, and of the page itself. */
export function assetsOf(doc: Doc, registry: Registry): string[] {
  const found = new Set(shownAssets(doc.root, registry).map(({ key }) => key));
  if (doc.kind === "page" && doc.meta.image?.src.startsWith("media/")) found.add(doc.meta.image.src);
  return [...found].sort();
}

/** The document with the uploads' keys replaced; the very same where none is. */
export function withAssets<D extends Doc>(doc: D, registry: Registry, keys: ReadonlyMap<string, string>): D {
  if (keys.size === 0) return doc;
  const next = structuredClone(doc);
  if (next.kind === "page" && next.meta.image) moveTo(next.meta.image, keys);
  for (const place of placesOf(next.root, registry)) {
    const image = imageAt(place);
    if (image) moveTo(image, keys);
    if (!holdsVideo(place)) continue;
    const key = String(place.values[place.name]).slice(1);
    place.values[place.name] = `/${keys.get(key) ?? key}`;
  }
  return next;
}

function moveTo(image: ImageValue, keys: ReadonlyMap<string, string>): void {
  image.src = keys.get(image.src) ?? image.src;
}

function imageAt({ values, name, prop }: PropPlace): ImageValue | null {
  if (prop.kind !== "image") return null;
  const value = values[name];
  return ((isBound(value) ? value.fallback : value) as ImageValue | null | undefined) ?? null;
}

/** Videos of the library are named by their address: `/media/…`. */
function holdsVideo({ values, name, prop }: PropPlace): boolean {
  const value = values[name];
  return prop.kind === "video" && typeof value === "string" && value.startsWith("/media/");
}
