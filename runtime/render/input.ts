import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { FormState, ImageValue, ImageView, Node, PageContext, Render } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import type { Sections } from "../document/sections.ts";

/** Everything a render needs; the shop, the canvas and the tests differ in nothing else. */
export interface RenderInput {
  registry: Registry;
  /** Render functions by block type (runtime/render/renders.ts is the real list). */
  renders: Renders;
  page: PageContext;
  /** Language that a text falls back to. */
  mainLocale: Locale;
  /** Answers of the blocks' data requests by node id (runtime/data collects them). */
  data: ReadonlyMap<string, unknown>;
  /** The values bindings and merge values may read: product, shop, collection … by path. */
  scope: Readonly<Record<string, unknown>>;
  /** Addresses of linked pages, products and collections by `linkKey`; null leads nowhere. */
  links: ReadonlyMap<string, string | null>;
  /** Makes the addresses of a stored picture. */
  imageView: ImageViewer;
  /** On the canvas: the sections that the page shares; in the shop they stand in the tree already. */
  sections?: Sections;
  /** `canvas` adds edit marks and shows what failed; `shop` adds nothing and logs it. */
  mode: "shop" | "canvas";
  /** The page is kept for everybody: what belongs to one visitor is left out, its place marked. */
  keeps?: boolean;
  /** Words that recall answers are marked (`recall-marks.ts`): the form they stand in is followed by a script. */
  marksRecalls?: boolean;
  /** Put before node ids in class names where several documents share one page (header, page, footer). */
  prefix?: string;
  /** What was typed into the page's form before it was refused. */
  form?: FormState;
  onError(node: Node, error: unknown): void;
}

export type Renders = ReadonlyMap<string, Render<never, never>>;
export type ImageViewer = (image: ImageValue, alt: string) => ImageView;

/** A picture served as it is: for samples, and where no sizes are made. Media keys lie under `/media/`. */
export const plainImage: ImageViewer = ({ src, width, height, focal }, alt) => ({
  src: src.startsWith("/") ? src : `/${src}`,
  alt,
  width,
  height,
  sources: [],
  ...(focal && { focal: roundFocal(focal) }),
});

/** store.css has a class for each ten percent, because pages allow no style attribute. */
export function roundFocal({ x, y }: { x: number; y: number }): { x: number; y: number } {
  const tens = (value: number) => Math.round(Math.min(100, Math.max(0, value)) / 10) * 10;
  return { x: tens(x), y: tens(y) };
}
