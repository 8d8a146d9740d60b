import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { readMediaPath } from "./sizes.ts";
import { storeUpload } from "./store-upload.server.ts";
import type { UploadRefusal } from "./types.ts";

/**
 * Takes a picture over from another shop under its own key, byte for byte, so that what was exported can be exported
 * again unchanged. Only for a file that was drawn by `storeUpload` there (its name is its content's hash), or that lies
 * here already; anything else is drawn anew, and gets another key.
 * @returns the key under which the picture lies now
 */
export async function keepMaster(
  key: string,
  bytes: Uint8Array,
  files: Pick<FileStorage, "local" | "put">,
): Promise<Result<string, UploadRefusal>> {
  const name = readMediaPath(`/${key}`)?.name;
  if (name !== undefined) {
    const here = await files.local(name);
    if (here !== undefined && (await readFile(here)).equals(bytes)) return ok(key);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 40);
    if (here === undefined && name === `${hash.slice(0, 2)}/${hash}.webp` && (await isPlainWebp(bytes))) {
      await files.put(name, bytes, "image/webp");
      return ok(key);
    }
  }
  const stored = await storeUpload(bytes, files);
  return stored.ok ? ok(stored.value.src) : stored;
}

/** Nothing but pixels, and all of the file: what sharp itself wrote. */
async function isPlainWebp(bytes: Uint8Array): Promise<boolean> {
  const found = await sharp(bytes, { failOn: "error" })
    .metadata()
    .catch(() => undefined);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset + 4, 4).readUInt32LE() + 8 === bytes.byteLength;
  return found?.format === "webp" && whole && !found.exif && !found.xmp && !found.icc;
}
