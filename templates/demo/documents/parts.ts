import type { ImageValue, LinkValue, Node, RichText } from "#blocks/contract/index.ts";
import { node } from "#templates/starter/build.ts";
import { words as typeset } from "../../typeset.ts";
import { demoMedia } from "../media.ts";
import type { Words } from "../types.ts";

/** What the demo's pages need to know of the shop they stand in. */
export interface DemoLinks {
  /** Id of a product by its handle. */
  product(handle: string): string;
  collection(handle: string): string;
  /** Id of a page made before, by its name. */
  page(name: DemoPageName): string;
  /** End of the promo page's offer, ISO 8601: a real date, never "in an hour" for everybody. */
  offerEndsAt: string;
}

export type DemoPageName = "delivery" | "returns" | "privacy" | "contact" | "legal" | "hammam";

export const t = typeset;

const SIZES = { portrait: [1600, 2000], square: [1600, 1600], wide: [2400, 1350] } as const;

/** A picture of the demo shop, by its key. */
export function drawn(key: string, shape: keyof typeof SIZES, alt: Words): ImageValue {
  const [width, height] = SIZES[shape];
  return { src: demoMedia(key), alt, width, height };
}

/** Paragraphs in each language. */
export function rich(...paragraphs: readonly Words[]): Record<keyof Words, RichText> {
  const of = (locale: keyof Words): RichText =>
    paragraphs.map((words) => ({ type: "paragraph", children: [{ text: words[locale] }] }));
  return { fr: of("fr"), ar: of("ar"), en: of("en") };
}

export interface Chapter {
  title: Words;
  text: readonly Words[];
}

/** Headings with the paragraphs beneath them: what a policy is made of. */
export function chapters(...each: readonly Chapter[]): Record<keyof Words, RichText> {
  const of = (locale: keyof Words): RichText =>
    each.flatMap(({ title, text }) => [
      { type: "heading" as const, level: 2 as const, children: [{ text: title[locale] }] },
      ...text.map((words) => ({ type: "paragraph" as const, children: [{ text: words[locale] }] })),
    ]);
  return { fr: of("fr"), ar: of("ar"), en: of("en") };
}

export const section = (id: string, props: object, body: Node[]) => node("layout.section", id, { ...props }, { body });
export const stack = (id: string, props: object, body: Node[]) => node("layout.stack", id, { ...props }, { body });
export const columns = (id: string, props: object, slots: Record<string, Node[]>) =>
  node("layout.columns", id, { ...props }, slots);
export const heading = (id: string, text: unknown, props: object = {}) =>
  node("content.heading", id, { text, ...props });
export const text = (id: string, value: unknown, props: object = {}) =>
  node("content.rich-text", id, { text: value, ...props });
export const picture = (id: string, image: ImageValue, props: object = {}) =>
  node("content.image", id, { image, ...props });
export const button = (id: string, label: Words, link: LinkValue, props: object = {}) =>
  node("content.button", id, { label, link, ...props });
