import sharp from "sharp";
import type { Picture } from "./index.ts";

/**
 * One picture as a master of its full size: a JPEG of quality 82, or a PNG where its ground is clear.
 * Through raw pixels, because a JPEG encoder that pulls strips makes librsvg draw parts of the document twice.
 */
export async function renderMaster(picture: Picture): Promise<Buffer> {
  if (picture.clear) return sharp(Buffer.from(picture.svg())).png().toBuffer();
  const { data, info } = await sharp(Buffer.from(picture.svg()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info }).jpeg({ quality: 82, progressive: true }).toBuffer();
}
