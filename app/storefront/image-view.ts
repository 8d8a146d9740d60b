import { mediaWidths, sizedPath } from "#app/media/sizes.ts";
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
 * Drawings are shown as they are.
 * @param origin of uploads, "" when it is the shop's own
 */
export function shopImages(origin: string): ImageViewer {
  return (image, alt) => {
    const plain = plainImage(image, alt);
    if (/^https?:\/\//.test(image.src)) return { ...plain, src: TO_COME };
    const own = image.src.startsWith("media/");
    if (!own || /\.(svg|gif)$/i.test(image.src)) return { ...plain, src: own ? `${origin}${plain.src}` : plain.src };
    const widths = mediaWidths(image.width);
    const address = (width: number, format: "avif" | "webp" | "jpeg") =>
      `${origin}${sizedPath(image.src, width, format)}`;
    return {
      ...plain,
      src: address(widths.at(-1) ?? image.width, "jpeg"),
      sources: TYPES.map(({ type, format }) => ({
        type,
        srcset: widths.map((width) => `${address(width, format)} ${width}w`).join(", "),
      })),
    };
  };
}
