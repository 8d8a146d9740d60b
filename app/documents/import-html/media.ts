import type { ImageValue, Node } from "#blocks/contract/index.ts";
import { elementsOf } from "./columns.ts";
import { addressOf } from "./inlines.ts";
import { oneLine, type PageElement } from "./page-tree.ts";
import { pictureSource } from "./picture-source.ts";
import { textOf } from "./words.ts";
import { drop, node, said, type Writing } from "./writing.ts";

/** A picture, with its caption where a figure gives one. A picture that could not be had keeps its place, empty. */
export function pictureOf(element: PageElement, w: Writing): Node[] {
  if (element.tag === "img") return imageOf(element, w, "");
  const image = element.tag === "picture" ? elementsOf(element).find(({ tag }) => tag === "img") : undefined;
  if (image) return imageOf(image, w, "");
  const caption = elementsOf(element).find(({ tag }) => tag === "figcaption");
  const rest = w.contentOf(
    element.children.filter((each) => each !== caption),
    w,
  );
  const words = caption ? oneLine(textOf([caption])) : "";
  const [only] = rest;
  if (rest.length === 1 && only?.type === "content.image" && words.length <= 300) {
    return [{ ...only, props: { ...only.props, caption: said(w, words) } }];
  }
  return [...rest, ...(caption ? w.contentOf(caption.children, w) : [])];
}

function imageOf(element: PageElement, w: Writing, caption: string): Node[] {
  const { width, height } = element.attributes;
  const src = pictureSource(element) ?? "";
  if (width === "1" || height === "1") {
    drop(w, element, "picture.pixel");
    return [];
  }
  const alt = said(w, oneLine(element.attributes.alt ?? "").slice(0, 300));
  return [node(w, "content.image", { image: pictureAt(w, element, src, alt), caption: said(w, caption) })];
}

/** The stored picture of an address; null where there is none, said in the report. */
export function pictureAt(w: Writing, element: PageElement, src: string, alt: ImageValue["alt"]): ImageValue | null {
  const found = w.pictures.get(src) ?? { code: "picture.no_address" as const };
  if ("src" in found) return { ...found, alt };
  drop(w, element, found.code, found.data);
  return null;
}

/** A film of YouTube, Vimeo or a file becomes a video that asks before it plays; other frames are refused. */
export function videoOf(element: PageElement, w: Writing): Node[] {
  const source = element.attributes.src ?? elementsOf(element).find(({ tag }) => tag === "source")?.attributes.src;
  const address = addressOf(source);
  const isFilm =
    element.tag === "video" ||
    /^https:\/\/(?:[a-z-]+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com)\//.test(address ?? "");
  if (!isFilm || !address?.startsWith("https://") || address.length > 300) {
    drop(w, element, element.tag === "video" ? "video.no_address" : "frame");
    return [];
  }
  const title = oneLine(element.attributes.title ?? "").slice(0, 120);
  return [node(w, "content.video", { address, title: said(w, title || w.title) })];
}
