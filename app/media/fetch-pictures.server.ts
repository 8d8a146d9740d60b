import { readFile, realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { MAX_UPLOAD_BYTES, type StoredImage, storeUpload } from "./store-upload.server.ts";

export interface FetchPicturesOptions {
  files: FileStorage;
  /** Where relative addresses lead: the folder of the file that names them. Without it they lead nowhere. */
  folder?: string;
  /** Of one address on the web. */
  fetchFrom?: (url: string) => typeof fetch;
}

/** Pictures asked for at once. */
const AT_ONCE = 6;
/** Together they may take this long; a page of a hundred dead addresses must not hold its importer for minutes. */
const ALL_MS = 60_000;

/**
 * Takes the pictures over that a web page names: data in the page itself, files below its folder, https addresses of the
 * public internet. Each is drawn anew (`storeUpload`).
 * @returns by address, the stored picture or one sentence that says why there is none
 */
export async function fetchPictures(
  sources: readonly string[],
  options: FetchPicturesOptions,
): Promise<Map<string, StoredImage | string>> {
  const found = new Map<string, StoredImage | string>();
  const waiting = [...sources];
  const until = Date.now() + ALL_MS;
  const work = async () => {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      found.set(
        source,
        Date.now() < until ? await one(source, options) : "The pictures together took too long to fetch.",
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

async function one(source: string, options: FetchPicturesOptions): Promise<StoredImage | string> {
  const bytes = await bytesOf(source.trim(), options);
  if (typeof bytes === "string") return bytes;
  const stored = await storeUpload(bytes, options.files);
  if (stored.ok) return stored.value;
  return stored.refusal.code === "upload.too_large"
    ? "The picture is too large."
    : "The file is no picture that the shop can show.";
}

async function bytesOf(
  source: string,
  { folder, fetchFrom = safely }: FetchPicturesOptions,
): Promise<Uint8Array | string> {
  const inline = /^data:image\/[a-z0-9.+-]+;base64,([A-Za-z0-9+/=\s]+)$/i.exec(source);
  if (inline?.[1]) return Buffer.from(inline[1], "base64");
  if (source.startsWith("data:")) return "The picture in the code cannot be read.";
  const url = source.startsWith("//") ? `https:${source}` : source;
  if (/^https:/i.test(url)) return fromWeb(url, fetchFrom);
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return "Pictures are fetched from https addresses alone.";
  return folder === undefined
    ? "The picture lies beside the page, and only the page was given."
    : fromFolder(url, folder);
}

async function fromWeb(url: string, fetchFrom: (url: string) => typeof fetch): Promise<Uint8Array | string> {
  if (!URL.canParse(url)) return "The picture's address is no address.";
  try {
    const answer = await fetchFrom(url)(url);
    if (!answer.ok) return `The picture could not be fetched: ${new URL(url).host} answered ${answer.status}.`;
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    if (error instanceof OutboundError) return `The picture could not be fetched: ${error.message}.`;
    throw error;
  }
}

function safely(url: string): typeof fetch {
  return outboundFetch([url], { maxBytes: MAX_UPLOAD_BYTES });
}

/** A page names files below its own folder; one that leads out of it, by `..` or by a symbolic link, is not read. */
async function fromFolder(source: string, folder: string): Promise<Uint8Array | string> {
  const path = pathOf(source);
  const missing = "The picture does not lie beside the page.";
  if (path === undefined) return missing;
  const found = await realpath(resolve(folder, path)).catch(() => undefined);
  if (found === undefined || !found.startsWith(`${await realpath(folder)}${sep}`)) return missing;
  const { size } = await stat(found);
  return size > MAX_UPLOAD_BYTES ? "The picture is too large." : readFile(found).catch(() => missing);
}

function pathOf(source: string): string | undefined {
  const bare = source.split(/[?#]/)[0] ?? "";
  try {
    return bare === "" || bare.includes("\0") ? undefined : decodeURIComponent(bare).replace(/^\/+/, "");
  } catch {
    return undefined;
  }
}
