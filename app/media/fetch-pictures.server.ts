import { readFile, realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import type { Result } from "#app/commerce/kernel/result.ts";
import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";
import { MAX_UPLOAD_BYTES, type StoredImage } from "./store-upload.server.ts";

export interface FetchPicturesOptions {
  /** Takes a picture in, under a name. */
  keep(bytes: Uint8Array, name: string): Promise<Result<StoredImage>>;
  /** Where relative addresses lead: the folder of the file that names them. Without it they lead nowhere. */
  folder?: string;
  /** Of one address on the web. */
  fetchFrom?: (url: string) => typeof fetch;
}

/** Why there is no picture, as a code of the import's report. */
export interface PictureTrouble {
  code:
    | "picture.late"
    | "picture.too_large"
    | "picture.not_one"
    | "picture.scheme"
    | "picture.beside"
    | "picture.missing"
    | "picture.status"
    | "picture.unreachable";
  data?: Readonly<Record<string, string | number>>;
}

/** Pictures asked for at once. */
const AT_ONCE = 6;
/** Together they may take this long; a page of a hundred dead addresses must not hold its importer for minutes. */
const ALL_MS = 60_000;

/**
 * Takes the pictures over that a web page names: data in the page itself, files below its folder, https addresses of the
 * public internet. Each is drawn anew by whoever keeps it.
 * @returns by address, the stored picture or why there is none
 */
export async function fetchPictures(
  sources: readonly string[],
  options: FetchPicturesOptions,
): Promise<Map<string, StoredImage | PictureTrouble>> {
  const found = new Map<string, StoredImage | PictureTrouble>();
  const waiting = [...sources];
  const until = Date.now() + ALL_MS;
  const work = async () => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      found.set(source, Date.now() < until ? await one(source, options) : { code: "picture.late" });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function one(source: string, options: FetchPicturesOptions): Promise<StoredImage | PictureTrouble> {
  const bytes = await bytesOf(source.trim(), options);
  if ("code" in bytes) return bytes;
  const stored = await options.keep(bytes, nameOf(source));
  if (stored.ok) return stored.value;
  return { code: stored.refusal.code === "upload.too_large" ? "picture.too_large" : "picture.not_one" };
}

/** What people read of an address: its last part. Data in the page has no name. */
function nameOf(source: string): string {
  const path = source.startsWith("data:") ? "" : (pathOf(source) ?? "");
  return path.slice(path.lastIndexOf("/") + 1);
}

async function bytesOf(
  source: string,
  { folder, fetchFrom = safely }: FetchPicturesOptions,
): Promise<Uint8Array | PictureTrouble> {
  const inline = /^data:image\/[a-z0-9.+-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(source);
  if (inline?.[1]) return Buffer.from(inline[1], "base64");
  if (source.startsWith("data:")) return { code: "picture.not_one" };
  const url = source.startsWith("//") ? `https:${source}` : source;
  if (/^https:/i.test(url)) return fromWeb(url, fetchFrom);
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return { code: "picture.scheme" };
  return folder === undefined ? { code: "picture.beside" } : fromFolder(url, folder);
}

async function fromWeb(url: string, fetchFrom: (url: string) => typeof fetch): Promise<Uint8Array | PictureTrouble> {
  if (!URL.canParse(url)) return { code: "picture.scheme" };
  try {
    const answer = await fetchFrom(url)(url);
    if (!answer.ok) return { code: "picture.status", data: { host: new URL(url).host, status: answer.status } };
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    if (error instanceof OutboundError) return { code: "picture.unreachable", data: { host: new URL(url).host } };
    throw error;
  }
}

function safely(url: string): typeof fetch {
  return outboundFetch([url], { maxBytes: MAX_UPLOAD_BYTES });
}

/** A page names files below its own folder; one that leads out of it, by `..` or by a symbolic link, is not read. */
async function fromFolder(source: string, folder: string): Promise<Uint8Array | PictureTrouble> {
  const path = pathOf(source);
  const missing = { code: "picture.missing" } as const;
  if (path === undefined) return missing;
  const found = await realpath(resolve(folder, path)).catch(() => undefined);
  if (found === undefined || !found.startsWith(`${await realpath(folder)}${sep}`)) return missing;
  const { size } = await stat(found);
  return size > MAX_UPLOAD_BYTES ? { code: "picture.too_large" } : readFile(found).catch(() => missing);
}

function pathOf(source: string): string | undefined {
  const bare = source.split(/[?#]/)[0] ?? "";
  try {
    return bare === "" || bare.includes("\0") ? undefined : decodeURIComponent(bare).replace(/^\/+/, "");
  } catch {
    return undefined;
  }
}
