import type { ImageValue } from "#blocks/contract/index.ts";
import type { MediaItem } from "../ports.ts";

/** A picture of the library as a block holds it: with its words and its point, which the block may then change. */
export function imageOf({ src, alt, isDecorative, width, height, focal }: MediaItem): ImageValue {
  return { src, alt: isDecorative ? {} : alt, width, height, ...(focal && { focal }) };
}
