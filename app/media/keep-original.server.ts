import { createHash } from "node:crypto";
import sharp from "sharp";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { Asset } from "./types.ts";

/** Formats by their own name, and as files are called. */
const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: "jpg", heif: "avif" };

/**
 * Keeps a picture as it came, so that it can be had again and drawn anew. It holds all that its camera wrote: where it
 * lies, no shopper's address leads.
 */
export async function keepOriginal(bytes: Uint8Array, files: Pick<FileStorage, "put">): Promise<Asset["original"]> {
  const { format } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 40);
  const file = `${hash.slice(0, 2)}/${hash}.${EXTENSIONS[format] ?? format}`;
  await files.put(file, bytes, `image/${format === "heif" ? "avif" : format}`);
  return { file, bytes: bytes.byteLength };
}
