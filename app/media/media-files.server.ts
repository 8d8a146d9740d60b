import { randomBytes } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { MediaFormat, SizedMedia } from "./sizes.ts";
import { WorkQueue } from "./work-queue.ts";

/** A file ready to be sent. */
export interface MediaFile {
  path: string;
  type: string;
  bytes: number;
  /** Epoch ms of its last change. */
  changedAt: number;
}

export type MediaAnswer = { state: "found"; file: MediaFile } | { state: "missing" } | { state: "busy" };

/** Kinds of master that are sent at all; anything else in the folder stays there. */
const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
};

/** Larger pictures are refused before they are unpacked: a small file can hold a flood of pixels. */
const MOST_PIXELS = 60_000_000;
const AT_ONCE = 2;
const MOST_WAITING = 300;

/** Uploaded masters and the sizes made of them. A size is made when it is first asked for, and kept beside. */
export class MediaFiles {
  readonly #masters: string;
  readonly #sized: string;
  readonly #queue = new WorkQueue(AT_ONCE, MOST_WAITING);

  /** @param data the folder where everything the shop keeps lies */
  constructor(data: string) {
    this.#masters = join(data, "media");
    this.#sized = join(data, "cache", "media");
  }

  async find({ name, size }: SizedMedia): Promise<MediaAnswer> {
    const master = await this.#file(join(this.#masters, name), TYPES[extname(name).toLowerCase()]);
    if (!master) return { state: "missing" };
    if (!size) return { state: "found", file: master };
    if (master.type === "image/svg+xml") return { state: "missing" };
    const path = join(this.#sized, `${size.width}.${size.format}`, name);
    const type = `image/${size.format}`;
    const kept = await this.#file(path, type);
    if (kept && kept.changedAt >= master.changedAt) return { state: "found", file: kept };
    const made = await this.#queue.run(path, () => make(master.path, path, size.width, size.format));
    if (!made) return { state: "busy" };
    const file = await this.#file(path, type);
    return file ? { state: "found", file } : { state: "missing" };
  }

  async #file(path: string, type: string | undefined): Promise<MediaFile | undefined> {
    if (!type) return undefined;
    try {
      const found = await stat(path);
      return found.isFile() ? { path, type, bytes: found.size, changedAt: found.mtimeMs } : undefined;
    } catch (error) {
      if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) {
        return undefined;
      }
      throw error;
    }
  }
}

/** Writes beside and renames: a size that is there is whole. */
async function make(master: string, path: string, width: number, format: MediaFormat): Promise<void> {
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
