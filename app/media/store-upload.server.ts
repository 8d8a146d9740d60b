import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Metadata } from "sharp";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { type MasterTask, MOST_PIXELS, makeMaster } from "./make-master.ts";
import { readMp4, withoutPersonalData } from "./rules/mp4.ts";
import { sniff } from "./rules/sniff.ts";
import { readWebm } from "./rules/webm.ts";
import type { AssetKind, UploadRefusal } from "./types.ts";

export interface StoredImage {
  /** Media key: `media/ab/abcdef….webp`. */
  src: string;
  /** Pixels of the stored master. */
  width: number;
  height: number;
}

export interface StoredFile extends StoredImage {
  kind: AssetKind;
  /** Of the stored master. */
  bytes: number;
  /** Of a video, in ms; null where it does not say. */
  duration: number | null;
}

const MB = 1024 * 1024;
export const MAX_UPLOAD_BYTES = 15 * MB;
export const MAX_VIDEO_BYTES = 48 * MB;
const FORMATS: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "avif", "heif", "gif"]);
/** What every browser of the market plays. */
const VIDEO_CODECS: ReadonlySet<string> = new Set(["avc1", "avc3", "av01", "vp09"]);

type Stored = Result<StoredFile, UploadRefusal>;

/**
 * Keeps an uploaded picture or video. What it is, its bytes say, never its name. A picture is drawn anew, so that nothing
 * but pixels remains (no location, no script, no second file behind the first); a video loses what says where it was made.
 * The same file twice is one file.
 * @param draw in the process that makes pictures, where there is one
 */
export async function storeUpload(
  bytes: Uint8Array,
  files: Pick<FileStorage, "put">,
  draw: (task: MasterTask) => Promise<void> = makeMaster,
): Promise<Stored> {
  switch (sniff(bytes)) {
    case "picture":
      return storePicture(bytes, files, draw);
    case "mp4":
      return storeMp4(bytes, files);
    case "webm":
      if (bytes.byteLength > MAX_VIDEO_BYTES) return refuse("upload.too_large", { max: MAX_VIDEO_BYTES / MB });
      return ok(await keep(bytes, files, { extension: "webm", type: "video/webm", kind: "video", ...readWebm(bytes) }));
    case "quicktime":
      return refuse("upload.video_codec");
    case "svg":
      return refuse("upload.svg");
    case "heic":
      return refuse("upload.heic");
    case "unknown":
      return bytes.byteLength > MAX_UPLOAD_BYTES
        ? refuse("upload.too_large", { max: MAX_UPLOAD_BYTES / MB })
        : refuse("upload.not_an_image");
  }
}

async function storePicture(
  bytes: Uint8Array,
  files: Pick<FileStorage, "put">,
  draw: (task: MasterTask) => Promise<void>,
): Promise<Stored> {
  if (bytes.byteLength > MAX_UPLOAD_BYTES) return refuse("upload.too_large", { max: MAX_UPLOAD_BYTES / MB });
  const found = await readable(() => sharp(bytes, { limitInputPixels: false, failOn: "error" }).metadata());
  if (!found || !FORMATS.has(found.format) || !(found.width > 0 && found.height > 0)) {
    return refuse("upload.not_an_image");
  }
  if (pixels(found) > MOST_PIXELS) return refuse("upload.too_many_pixels", { max: MOST_PIXELS / 1_000_000 });
  const moves = (found.pages ?? 1) > 1 && (found.format === "gif" || found.format === "webp");
  const desk = await mkdtemp(join(tmpdir(), "vitrine-upload-"));
  try {
    const task = { from: join(desk, "from"), to: join(desk, "to"), moves };
    await writeFile(task.from, bytes);
    const drawn = await readable(async () => {
      await draw(task);
      return readFile(task.to);
    });
    if (!drawn) return refuse("upload.not_an_image");
    const { width, height, pageHeight } = await sharp(drawn).metadata();
    const kind = moves ? "animation" : "image";
    const extension = moves ? "animated.webp" : "webp";
    const size = { width, height: pageHeight ?? height, duration: null };
    return ok(await keep(drawn, files, { extension, type: "image/webp", kind, ...size }));
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
}

async function storeMp4(bytes: Uint8Array, files: Pick<FileStorage, "put">): Promise<Stored> {
  if (bytes.byteLength > MAX_VIDEO_BYTES) return refuse("upload.too_large", { max: MAX_VIDEO_BYTES / MB });
  const facts = readMp4(bytes);
  if (!facts) return refuse("upload.not_an_image");
  if (!facts.codecs.some((codec) => VIDEO_CODECS.has(codec))) return refuse("upload.video_codec");
  const { width, height, duration } = facts;
  const clean = withoutPersonalData(bytes);
  return ok(await keep(clean, files, { extension: "mp4", type: "video/mp4", kind: "video", width, height, duration }));
}

interface Kept {
  extension: string;
  type: string;
  kind: AssetKind;
  width: number;
  height: number;
  duration: number | null;
}

async function keep(
  content: Uint8Array,
  files: Pick<FileStorage, "put">,
  { extension, type, ...facts }: Kept,
): Promise<StoredFile> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 40);
  const name = `${hash.slice(0, 2)}/${hash}.${extension}`;
  await files.put(name, content, type);
  return { src: `media/${name}`, ...facts, bytes: content.byteLength };
}

/** Of all frames. */
function pixels({ width, height, pages = 1, pageHeight = height }: Metadata): number {
  return width * pageHeight * pages;
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
