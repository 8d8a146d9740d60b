import { createHash } from "node:crypto";
import sharp, { type Metadata } from "sharp";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";

export interface StoredImage {
  /** Media key: `media/ab/abcdef….webp`. */
  src: string;
  /** Pixels of the stored master. */
  width: number;
  height: number;
}

export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
/** A small file can hold a flood of pixels: refused before it is unpacked. */
const MAX_PIXELS = 60_000_000;
/** The shop shows no picture wider than this. */
const MAX_EDGE = 2_400;
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"]);

/**
 * Keeps an uploaded picture. What it is, its bytes say, never its name; it is drawn anew, so that nothing but pixels
 * remains (no location, no script, no second file behind the first). The same picture twice is one file.
 * Refuses `upload.too_large` and `upload.not_an_image`.
 */
export async function storeUpload(
  bytes: Uint8Array,
  files: Pick<FileStorage, "put">,
): Promise<Result<StoredImage, Refusal<"upload.too_large" | "upload.not_an_image">>> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return refuse("upload.too_large", { max: MAX_UPLOAD_BYTES / 1024 / 1024 });
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
  const found = await readable(() => open().metadata());
  if (!found || !isPicture(found)) return refuse("upload.not_an_image");
  const drawn = await readable(() =>
    open()
      .autoOrient()
      .resize({ width: MAX_EDGE, height: MAX_EDGE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 90, effort: 3 })
      .toBuffer({ resolveWithObject: true }),
  );
  if (!drawn) return refuse("upload.not_an_image");
  const hash = createHash("sha256").update(drawn.data).digest("hex").slice(0, 40);
  const name = `${hash.slice(0, 2)}/${hash}.webp`;
  await files.put(name, drawn.data, "image/webp");
  return ok({ src: `media/${name}`, width: drawn.info.width, height: drawn.info.height });
}

function isPicture({ format, width, height }: Metadata): boolean {
  return FORMATS.has(format) && width > 0 && height > 0 && width * height <= MAX_PIXELS;
}

/** What sharp cannot read is no picture: it throws one kind of error for all that is wrong with a file. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
