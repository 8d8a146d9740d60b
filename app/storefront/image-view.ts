import type { QueryContext } from "#app/commerce/context.ts";
import { REPLACED_FILES } from "#app/media/index.server.ts";
import { mediaWidths, sizedPath } from "#app/media/sizes.ts";
import type { ImageValue } from "#blocks/contract/index.ts";
import { type ImageViewer, plainImage } from "#runtime/render/input.ts";

const TYPES = [
  { type: "image/avif", format: "avif" },
  { type: "image/webp", format: "webp" },
] as const;

/**
 * Shown for a picture that an import found on another server: the shop's pages load nothing from elsewhere, and nothing
 * is fetched from an address that a file names. It stands in until somebody uploads the picture.
 */
const TO_COME = "/picture-to-come.svg";

/**
 * Where a stored picture lies in every width and format the shop offers; each is made when it is first asked for.
 * Drawings are shown as they are; so is what moves, except to who asked for less motion: a still picture stands there.
 * @param origin of uploads, "" when it is the shop's own
 */
export function shopImages(origin: string, q: Pick<QueryContext, "kept">): ImageViewer {
  const replaced = q.kept(REPLACED_FILES);
  return (image, alt) => {
    const { file: src, width, height } = replaced.get(image.src) ?? { file: image.src, ...sizeOf(image) };
    const plain = plainImage({ ...image, src, width, height }, alt);
    if (/^https?:\/\//.test(src)) return { ...plain, src: TO_COME };
    const own = src.startsWith("media/");
    if (!own || /\.(svg|gif)$/i.test(src)) return { ...plain, src: own ? `${origin}${plain.src}` : plain.src };
    const widths = mediaWidths(width);
    const address = (each: number, format: "avif" | "webp" | "jpeg") => `${origin}${sizedPath(src, each, format)}`;
    const sources = TYPES.map(({ type, format }) => ({
      type,
      srcset: widths.map((each) => `${address(each, format)} ${each}w`).join(", "),
    }));
    if (src.endsWith(".animated.webp")) {
      const still = sources.map((source) => ({ ...source, media: "(prefers-reduced-motion: reduce)" }));
      return { ...plain, src: `${origin}${plain.src}`, sources: still };
    }
    return { ...plain, src: address(widths.at(-1) ?? width, "jpeg"), sources };
  };
}

const sizeOf = ({ width, height }: ImageValue) => ({ width, height });
