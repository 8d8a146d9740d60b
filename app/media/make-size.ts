import { randomBytes } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import sharp, { type Sharp } from "sharp";
import { MOST_PIXELS } from "./make-master.ts";
import type { MediaFormat } from "./sizes.ts";

/** One size to make: of which master, into which file. */
export interface SizeTask {
  master: string;
  path: string;
  width: number;
  format: MediaFormat;
}

/** Writes beside and renames: a size that is there is whole. */
export async function makeSize({ master, path, width, format }: SizeTask): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const picture = sharp(master, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  try {
    await encode(picture, format).toFile(draft);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** AVIF at effort 2: at 4, one grainy drawing in six sizes takes seven times as long for a few per cent. */
function encode(picture: Sharp, format: MediaFormat): Sharp {
  switch (format) {
    case "avif":
      return picture.avif({ quality: 55, effort: 2 });
    case "webp":
      return picture.webp({ quality: 78 });
    case "jpeg":
      return picture.flatten({ background: "#ffffff" }).jpeg({ quality: 80, mozjpeg: true });
  }
}
