import { rm, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import type { SizeTask } from "./make-size.ts";
import { FORMATS, type MediaFormat, mediaWidths, type SizedMedia, WIDTHS } from "./sizes.ts";
import { WorkQueue } from "./work-queue.ts";

/** A file ready to be sent. */
export interface MediaFile {
  path: string;
  type: string;
  bytes: number;
  /** Epoch ms of its last change. */
  changedAt: number;
  /** Another file is shown under this name since it was replaced, and a third one may be. */
  mayChange?: boolean;
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
  ".mp4": "video/mp4",
  ".webm": "video/webm",
};

/** What is sent as it is, and in no other size. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["image/svg+xml", "video/mp4", "video/webm"]);

/** JPEG is for browsers that hardly anybody has: it is made when one asks. */
const MADE_AHEAD = ["avif", "webp"] as const satisfies readonly MediaFormat[];

export interface MadeSize {
  width: number;
  format: (typeof MADE_AHEAD)[number];
  /** null: it is made when it is first asked for. */
  bytes: number | null;
}

const AT_ONCE = 2;
const MOST_WAITING = 300;

export interface MediaFilesOptions {
  /** Where the masters lie. */
  files: FileStorage;
  /** Folder of this machine for the sizes made of them; it may be emptied at any time. */
  sizes: string;
  make(task: SizeTask): Promise<void>;
  /** The file that is shown under a master's name: itself, unless it was replaced. */
  shown?(name: string): Promise<string>;
}

/** Uploaded masters and the sizes made of them. A size is made when it is first asked for, and kept beside. */
export class MediaFiles {
  readonly #options: MediaFilesOptions;
  readonly #queue = new WorkQueue(AT_ONCE, MOST_WAITING);
  #ahead: Promise<unknown> = Promise.resolve();

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
    const shown = (await this.#options.shown?.(name)) ?? name;
    const answer = await this.#find({ name: shown, size });
    return answer.state === "found" && shown !== name
      ? { ...answer, file: { ...answer.file, mayChange: true } }
      : answer;
  }

  async #find({ name, size }: SizedMedia): Promise<MediaAnswer> {
    const { files, sizes, make } = this.#options;
    const masterType = TYPES[extname(name).toLowerCase()];
    const lies = masterType && (await files.local(name));
    const master = lies && (await fileAt(lies, masterType));
    if (!master) return { state: "missing" };
    if (!size) return { state: "found", file: master };
    if (AS_THEY_ARE.has(master.type)) return { state: "missing" };
    const path = join(sizes, `${size.width}.${size.format}`, name);
    const type = `image/${size.format}`;
    const kept = await fileAt(path, type);
    if (kept && kept.changedAt >= master.changedAt) return { state: "found", file: kept };
    const made = await this.#queue.run(path, () => make({ master: master.path, path, ...size }));
    if (!made) return { state: "busy" };
    const file = await fileAt(path, type);
    return file ? { state: "found", file } : { state: "missing" };
  }

  /** Which sizes of a master lie here already. */
  async sizesOf(name: string, width: number): Promise<MadeSize[]> {
    const asked = mediaWidths(width).flatMap((each) => MADE_AHEAD.map((format) => ({ width: each, format })));
    return Promise.all(
      asked.map(async (size) => {
        const file = await fileAt(join(this.#options.sizes, `${size.width}.${size.format}`, name), "");
        return { ...size, bytes: file?.bytes ?? null };
      }),
    );
  }

  /**
   * Makes a new master's sizes before anybody asks for them, one after the other, so that what shoppers wait for is made
   * first. One that cannot be made now is made when it is asked for.
   */
  makeAhead(name: string, width: number): void {
    const sizes = mediaWidths(width).flatMap((each) => MADE_AHEAD.map((format) => ({ width: each, format })));
    for (const size of sizes) {
      this.#ahead = this.#ahead.then(() => this.find({ name, size })).catch(() => undefined);
    }
  }

  /** Waits for the sizes that are being made ahead. */
  async settled(): Promise<void> {
    await this.#ahead;
  }

  /** Forgets all sizes of a master. */
  async forget(name: string): Promise<void> {
    for (const width of WIDTHS) {
      for (const format of FORMATS) await rm(join(this.#options.sizes, `${width}.${format}`, name), { force: true });
    }
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
