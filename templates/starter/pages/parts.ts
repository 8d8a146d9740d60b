import type { ImageValue, Node, PageDoc, ProductRef, RichText } from "#blocks/contract/index.ts";
import { words as t } from "#templates/typeset.ts";
import { node, page } from "../build.ts";

export { t };

type Words = ReturnType<typeof t>;
type Props = Readonly<Record<string, unknown>>;

/** What a starter is about in the shop it is begun in; null where the shop has none yet. */
export interface StarterSubject {
  product: ProductRef | null;
  /** The form that was begun with it, where it has one. */
  form?: string | null;
}

/** What makes a starter's page. Pure: ids are given, so that the same subject always makes the same page. */
export type StarterPage = (subject: StarterSubject) => PageDoc;

export const section = (id: string, props: Props, body: Node[]) => node("layout.section", id, props, { body });
export const stack = (id: string, props: Props, body: Node[]) => node("layout.stack", id, props, { body });
export const grid = (id: string, props: Props, body: Node[]) => node("layout.grid", id, props, { body });
export const columns = (id: string, props: Props, slots: Record<string, Node[]>) =>
  node("layout.columns", id, props, slots);
export const card = (id: string, props: Props, body: Node[]) => node("layout.card", id, props, { body });

export const display = (id: string, text: Words) => node("content.heading", id, { text, level: "1", size: "display" });
export const title = (id: string, text: Words) => node("content.heading", id, { text, level: "2", size: "large" });
export const small = (id: string, text: Words) => node("content.heading", id, { text, level: "3", size: "small" });

export const lead = (id: string, ...paragraphs: Words[]) =>
  node("content.rich-text", id, { text: rich(...paragraphs), size: "large" });
export const text = (id: string, ...paragraphs: Words[]) =>
  node("content.rich-text", id, { text: rich(...paragraphs) });

/** A button to a section of the same page. */
export const toAnchor = (id: string, label: Words, anchor: string, props: Props = {}) =>
  node("content.button", id, { label, link: { kind: "anchor", id: anchor }, size: "large", ...props });
export const toShop = (id: string, label: Words, props: Props = {}) =>
  node("content.button", id, { label, link: { kind: "home" }, ...props });

export const questions = (id: string, ...items: [question: Words, answer: Words][]) =>
  node("content.faq", id, { items: items.map(([question, answer]) => ({ question, answer: rich(answer) })) });

export const promises = (id: string, layout: "row" | "cards" | "column", ...items: [string, Words, Words][]) =>
  node("content.icon-list", id, { layout, items: items.map(([icon, title, text]) => ({ icon, title, text })) });

const SIZES = { tall: [800, 1000], wide: [1600, 1000] } as const;

/** A picture that every shop has from the first day, to be replaced by the shop's own. */
export function drawn(
  name: string,
  alt: Words,
  shape: keyof typeof SIZES = "tall",
  more: Pick<ImageValue, "focal"> = {},
): ImageValue {
  const [width, height] = SIZES[shape];
  return { src: `/samples/${name}.svg`, alt, width, height, ...more };
}

export const picture = (id: string, image: ImageValue, props: Props = {}) =>
  node("content.image", id, { image, ratio: "4:5", ...props });

/** A promo page with its words for search engines and its mood. */
export function promo(name: Words, description: Words, mood: PageDoc["meta"]["mood"], body: Node[]): PageDoc {
  const doc = page("promo", name, body);
  return { ...doc, meta: { ...doc.meta, description, mood } };
}

function rich(...paragraphs: Words[]): Record<"fr" | "ar" | "en", RichText> {
  const of = (locale: "fr" | "ar" | "en"): RichText =>
    paragraphs.map((words) => ({ type: "paragraph", children: [{ text: words[locale] }] }));
  return { fr: of("fr"), ar: of("ar"), en: of("en") };
}
