import { createHash } from "node:crypto";
import { ulids } from "#app/commerce/kernel/ids.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { type AnswerFile, doomFiles, findAnswerFile, forgetFiles, keepFile } from "#app/commerce/leads/index.server.ts";
import { isPdf, MAX_UPLOAD_BYTES, storeUpload } from "#app/media/index.server.ts";
import type { FileStorage, OpenFile } from "#app/platform/storage/index.server.ts";
import type { Engine } from "../engine.ts";

export interface AnswerFilesHost extends Pick<Engine, "command" | "query"> {
  /** Nothing of it has an address in the shop. */
  files: Pick<FileStorage, "put" | "open" | "remove">;
  /** In the process that makes pictures. */
  draw: NonNullable<Parameters<typeof storeUpload>[2]>;
  failed(error: unknown): void;
}

const SHOPPER = { actor: { kind: "shopper" } } as const;
const SYSTEM = { actor: { kind: "system" } } as const;
const SWEEP_EVERY_MS = 3_600_000;
const MB = 1024 * 1024;

/**
 * Files that people join to their answers. What one is, its bytes say; a picture is drawn anew, so that nothing but pixels
 * remains. They lie apart from the shop's pictures, and only staff who may read answers are handed them.
 */
export class AnswerFiles {
  readonly #host: AnswerFilesHost;
  #sweeping: NodeJS.Timeout | undefined;

  constructor(host: AnswerFilesHost) {
    this.#host = host;
  }

  /** Keeps a file of a form that is filled in. It is an answer's once that answer is sent. */
  async take(form: string, sent: File): Promise<Result<AnswerFile>> {
    if (sent.size > MAX_UPLOAD_BYTES) return refuse("upload.too_large", { max: MAX_UPLOAD_BYTES / MB });
    const bytes = new Uint8Array(await sent.arrayBuffer());
    const id = ulids.next();
    const hash = createHash("sha256").update(bytes).digest("hex");
    const kept = await this.#keep(id, bytes);
    if (!kept.ok) return kept;
    const file = { id, form, name: nameOf(sent.name), ...kept.value, hash };
    const entered = await this.#host.command(SHOPPER, (ctx) => keepFile(ctx, file));
    return entered.ok ? ok({ ...file, answer: null }) : entered;
  }

  /** A file of an answer that was sent. */
  async open(id: string): Promise<(OpenFile & { file: AnswerFile }) | undefined> {
    const file = await this.#host.query(({ read }) => findAnswerFile(read, id));
    const content = file && (await this.#host.files.open(placeOf(file)));
    return content && { ...content, file };
  }

  /** Ends files that no answer holds. @returns how many went */
  async sweep(): Promise<number> {
    const doomed = await this.#host.command(SYSTEM, doomFiles);
    if (!doomed.ok) return 0;
    for (const each of doomed.value) await this.#host.files.remove(placeOf(each));
    const ids = doomed.value.map(({ id }) => id);
    await this.#host.command(SYSTEM, (ctx) => forgetFiles(ctx, ids));
    return ids.length;
  }

  /** Begins the work behind the scenes; the server alone does it. */
  start(): void {
    this.#sweeping ??= setInterval(() => {
      this.sweep().catch((error: unknown) => this.#host.failed(error));
    }, SWEEP_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.#sweeping);
  }

  async #keep(id: string, bytes: Uint8Array): Promise<Result<{ type: string; bytes: number }>> {
    const put = async (content: Uint8Array, type: string) => {
      await this.#host.files.put(placeOf({ id, type }), content, type);
      return { type, bytes: content.byteLength };
    };
    if (isPdf(bytes)) return ok(await put(bytes, "application/pdf"));
    const kept = { type: "", bytes: 0 };
    const inPlace = async (_: string, content: Uint8Array, type: string) => {
      Object.assign(kept, await put(content, type));
    };
    const stored = await storeUpload(bytes, { put: inPlace }, this.#host.draw);
    return stored.ok ? ok(kept) : stored;
  }
}

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": "pdf",
  "image/webp": "webp",
  "video/mp4": "mp4",
  "video/webm": "webm",
};

function placeOf({ id, type }: { id: string; type: string }): string {
  return `${id.slice(-2).toLowerCase()}/${id}.${ENDINGS[type] ?? "bin"}`;
}

/** The name alone, without folders and without what turns a line around. */
function nameOf(name: string): string {
  const [last = ""] = name.split(/[\\/]/).slice(-1);
  const clean = last.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}]/gu, "");
  return clean.slice(-120).trim() || "file";
}
