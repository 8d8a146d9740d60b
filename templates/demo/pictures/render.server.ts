import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { type Picture, pictures } from "./index.ts";

/**
 * One picture as a master: a JPEG of its full size, quality 82.
 * Through raw pixels, because a JPEG encoder that pulls strips makes librsvg draw parts of the document twice.
 */
export async function renderMaster(picture: Picture): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(picture.svg()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info }).jpeg({ quality: 82, progressive: true }).toBuffer();
}

/** Renders all masters into a folder as `<key>.jpg`, some at a time; tells `onDone` after each. */
export async function renderMasters(
  folder: string,
  { atOnce = 3, onDone }: { atOnce?: number; onDone?: (key: string, done: number, total: number) => void } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const waiting = [...pictures];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let picture = waiting.shift(); picture; picture = waiting.shift()) {
      await writeFile(join(folder, `${picture.key}.jpg`), await renderMaster(picture));
      done += 1;
      onDone?.(picture.key, done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
