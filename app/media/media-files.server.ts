import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { SizeTask } from "./make-size.ts";
import type { SizedMedia } from "./sizes.ts";
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

const AT_ONCE = 2;
const MOST_WAITING = 300;

export interface MediaFilesOptions {
  /** Where the masters lie. */
  files: FileStorage;
  /** Folder of this machine for the sizes made of them; it may be emptied at any time. */
  sizes: string;
  make(task: SizeTask): Promise<void>;
}

/** Uploaded masters and the sizes made of them. A size is made when it is first asked for, and kept beside. */
export class MediaFiles {
  readonly #options: MediaFilesOptions;
  readonly #queue = new WorkQueue(AT_ONCE, MOST_WAITING);

  constructor(options: MediaFilesOptions) {
    this.#options = options;
  }

  /** What is there already; nothing is made. */
  async peek({ name, size }: SizedMedia): Promise<MediaFile | undefined> {
    const { files, sizes } = this.#options;
    if (size) return fileAt(join(sizes, `${size.width}.${size.format}`, name), `image/${size.format}`);
    const type = TYPES[extname(name).toLowerCase()];
    const lies = type && (await files.local(name));
    return lies ? fileAt(lies, type) : undefined;
  }

  async find({ name, size }: SizedMedia): Promise<MediaAnswer> {
    const { files, sizes, make } = this.#options;
    const masterType = TYPES[extname(name).toLowerCase()];
    const lies = masterType && (await files.local(name));
    const master = lies && (await fileAt(lies, masterType));
    if (!master) return { state: "missing" };
    if (!size) return { state: "found", file: master };
    if (master.type === "image/svg+xml") return { state: "missing" };
    const path = join(sizes, `${size.width}.${size.format}`, name);
    const type = `image/${size.format}`;
    const kept = await fileAt(path, type);
    if (kept && kept.changedAt >= master.changedAt) return { state: "found", file: kept };
    const made = await this.#queue.run(path, () => make({ master: master.path, path, ...size }));
    if (!made) return { state: "busy" };
    const file = await fileAt(path, type);
    return file ? { state: "found", file } : { state: "missing" };
  }
}

async function fileAt(path: string, type: string): Promise<MediaFile | undefined> {
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
