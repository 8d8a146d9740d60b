import { readFile, stat } from "node:fs/promises";
import sharp from "sharp";
import type { Actor, Context, QueryContext } from "#app/commerce/context.ts";
import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import { OutboundError, outboundFetch } from "#app/platform/outbound.server.ts";
import type { FileStorage, OpenFile } from "#app/platform/storage/index.server.ts";
import { type Added, addAsset, type NewAssetInput } from "./commands/add-asset.ts";
import { doomAssets, forgetAssets, holdsOriginal } from "./commands/empty-bin.ts";
import { type Replacement, replaceAsset } from "./commands/replace-asset.ts";
import { type SweepInput, type Swept, sweepAssets, trashAssets } from "./commands/trash-assets.ts";
import { keepOriginal } from "./keep-original.server.ts";
import type { MasterTask } from "./make-master.ts";
import type { MediaFiles } from "./media-files.server.ts";
import { insertAssets, type NewAsset, readAsset } from "./model.server.ts";
import { MAX_VIDEO_BYTES, type StoredFile, storeUpload } from "./store-upload.server.ts";
import type { Asset, AssetKind, UploadRefusal } from "./types.ts";

type Who = { actor: Actor; locale?: Locale };

/** What the desk needs of the program. */
export interface AssetHost {
  files: FileStorage;
  /** Pictures as they came. */
  originals: FileStorage;
  media: MediaFiles;
  query<T>(work: (q: QueryContext) => Promise<T>): Promise<T>;
  command<T>(who: Who, work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
  /** Writes down what is shown and was saved a moment ago, in the transaction that is about to throw away. */
  noteWaitingUses(ctx: Context): Promise<boolean>;
  /** In the process that makes pictures. */
  draw(task: MasterTask): Promise<void>;
  /** Of one address on the web; tests bring their own. */
  fetchFrom?: (url: string) => typeof fetch;
  /** Tells of a file that could not be dealt with. */
  failed(error: unknown, about: string): void;
}

export interface Taken {
  /** As people will call it. */
  name: string;
  folder?: string | null;
  alt?: LocalizedText;
}

const system = { actor: { kind: "system" as const } };
const FETCH_MS = 20_000;
const ADOPT_ROWS = 50;

/** Takes files into the library and out of it for good: everything that needs the files themselves beside their rows. */
export class AssetDesk {
  readonly #host: AssetHost;
  #emptying: NodeJS.Timeout | undefined;

  constructor(host: AssetHost) {
    this.#host = host;
  }

  /** Keeps a file and enters it. Nothing is written where it is refused. */
  async take(who: Who, bytes: Uint8Array, { name, folder, alt }: Taken): Promise<Result<Added>> {
    const stored = await this.#store(bytes);
    if (!stored.ok) return stored;
    return this.#enter(who, {
      ...stored.value,
      name,
      ...(folder !== undefined && { folder }),
      ...(alt && { alt }),
    });
  }

  /** Takes over a file from an https address of the public internet. Its name is the address's last part. */
  async fetch(who: Who, address: string, taken: Omit<Taken, "name"> & { name?: string }): Promise<Result<Added>> {
    const bytes = await this.#fetchBytes(address.trim());
    if (!bytes.ok) return bytes;
    const [last] = new URL(address.trim()).pathname.split("/").filter(Boolean).slice(-1);
    return this.take(who, bytes.value, {
      ...taken,
      name: taken.name || lastPart(last) || new URL(address.trim()).host,
    });
  }

  /** Shows this file wherever the asset is shown. */
  async replace(who: Who, id: string, bytes: Uint8Array): Promise<Result<Asset>> {
    const stored = await this.#store(bytes);
    return stored.ok ? this.#replace(who, id, stored.value) : stored;
  }

  /** Draws a picture anew of what came, as large and as well as the shop draws them today. The same comes out as the same. */
  async redraw(who: Who, id: string): Promise<Result<Asset>> {
    const asset = await this.#host.query(({ read }) => readAsset(read, id));
    if (!asset) return refuse("asset.not_found", { id });
    const path = asset.original && (await this.#host.originals.local(asset.original.file));
    if (!path) return refuse("asset.no_original", { name: asset.name });
    const stored = await this.#store(await readFile(path));
    if (!stored.ok) return stored;
    if (stored.value.src === asset.file) return ok(asset);
    return this.#replace(who, id, { ...stored.value, keepsFocal: true });
  }

  /** A picture as it came, to be handed over; undefined where it was not kept. */
  async original(id: string): Promise<{ asset: Asset; file: OpenFile } | undefined> {
    const asset = await this.#host.query(({ read }) => readAsset(read, id));
    const file = asset?.original ? await this.#host.originals.open(asset.original.file) : undefined;
    return asset && file && { asset, file };
  }

  /** Throws assets away; what something shows stays, though it was saved in this very moment. */
  trash(who: Who, ids: readonly string[]): Promise<Result<{ trashed: string[]; kept: string[] }>> {
    return this.#informed(who, (ctx) => trashAssets(ctx, ids));
  }

  /** Throws away what nothing shows. */
  sweep(who: Who, asked: SweepInput): Promise<Result<Swept>> {
    return this.#informed(who, (ctx) => sweepAssets(ctx, asked));
  }

  /**
   * Enters files that lie in the shop's storage and in no row: those of the demo, of an imported document, of a shop that
   * is older than its library. What is no picture that can be read is left out.
   * @param keys these alone; else everything that lies there
   * @returns how many were entered
   */
  async adopt(keys?: readonly string[]): Promise<number> {
    const known = await this.#host.query(({ read }) =>
      read.all<{ src: string; file: string }>("SELECT src, file FROM assets"),
    );
    const held = new Set(known.flatMap(({ src, file }) => [src, file]));
    const here = keys
      ? keys.map((key) => ({ name: key.slice("media/".length), changedAt: Date.now() }))
      : await this.#host.files.list();
    const strays = here.filter(
      ({ name }) => isMaster(name) && !held.has(`media/${name}`) && `media/${name}`.length <= 190,
    );
    let adopted = 0;
    for (let from = 0; from < strays.length; from += ADOPT_ROWS) {
      const facts = await Promise.all(strays.slice(from, from + ADOPT_ROWS).map((each) => this.#factsOf(each)));
      const rows = facts.filter((each) => each !== undefined);
      if (rows.length > 0) adopted += await this.#insertStrays(rows);
    }
    return adopted;
  }

  /** Ends what has lain in the bin long enough. @returns how many files went */
  async emptyBin(): Promise<number> {
    const doomed = await this.#informed(system, doomAssets);
    if (!doomed.ok) return 0;
    let removed = 0;
    for (const { files, original } of doomed.value) {
      if (original !== null) await this.#host.originals.remove(original);
      for (const key of files) {
        const name = key.slice("media/".length);
        await this.#host.files.remove(name);
        await this.#host.media.forget(name);
        removed++;
      }
    }
    await this.#host.command(system, (ctx) =>
      forgetAssets(
        ctx,
        doomed.value.map(({ id }) => id),
      ),
    );
    return removed;
  }

  /** Begins the work behind the scenes; the server alone does it. */
  start(): void {
    const work = (what: string, done: Promise<unknown>) =>
      done.catch((error: unknown) => this.#host.failed(error, what));
    void work("entering stray files", this.adopt());
    this.#emptying ??= setInterval(() => void work("emptying the bin", this.emptyBin()), EMPTY_EVERY_MS).unref();
  }

  close(): void {
    clearInterval(this.#emptying);
  }

  async #store(bytes: Uint8Array): Promise<Result<StoredFile & Pick<Asset, "original">, UploadRefusal>> {
    const stored = await storeUpload(bytes, this.#host.files, (task) => this.#host.draw(task));
    if (!stored.ok) return stored;
    const original = stored.value.kind === "video" ? null : await keepOriginal(bytes, this.#host.originals);
    return ok({ ...stored.value, original });
  }

  async #replace(who: Who, id: string, file: Replacement): Promise<Result<Asset>> {
    const done = await this.#host.command(who, async (ctx) => {
      const before = await readAsset(ctx.tx, id);
      const replaced = await replaceAsset(ctx, id, file);
      if (!replaced.ok) return replaced;
      const left = before?.original?.file;
      const isLeft = left !== undefined && !(await holdsOriginal(ctx, left));
      return ok({ asset: replaced.value, left: isLeft ? left : undefined });
    });
    if (!done.ok) return done;
    if (done.value.left !== undefined) await this.#host.originals.remove(done.value.left);
    return ok(done.value.asset);
  }

  /** Whoever throws away knows of every use that is saved: a page's is told to the library a moment later. */
  #informed<T>(who: Who, work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#host.command<T>(who, async (ctx) =>
      (await this.#host.noteWaitingUses(ctx)) ? work(ctx) : refuse("asset.busy"),
    );
  }

  async #enter(who: Who, file: NewAssetInput): Promise<Result<Added>> {
    const enter = () => this.#host.command(who, (ctx) => addAsset(ctx, file));
    const done = await enter().catch((error: unknown) => {
      // Somebody entered the very same file at the same moment: now it is there.
      if (isDuplicate(error)) return enter();
      throw error;
    });
    if (done.ok && !done.value.wasThere && file.kind !== "video") {
      this.#host.media.makeAhead(file.src.slice("media/".length), file.width);
    }
    return done;
  }

  async #fetchBytes(address: string): Promise<Result<Uint8Array, UploadRefusal>> {
    const refused = (problem: string) => refuse("upload.fetch", { problem }, "/url");
    if (!URL.canParse(address) || new URL(address).protocol !== "https:") return refused("https://…");
    const reach = this.#host.fetchFrom ?? safely;
    try {
      const answer = await reach(address)(address);
      if (!answer.ok) return refused(`${new URL(address).host}: ${answer.status}`);
      return ok(new Uint8Array(await answer.arrayBuffer()));
    } catch (error) {
      if (error instanceof OutboundError) return refused(error.message);
      throw error;
    }
  }

  async #factsOf({ name, changedAt }: { name: string; changedAt: number }): Promise<Stray | undefined> {
    const path = await this.#host.files.local(name);
    if (path === undefined) return undefined;
    const src = `media/${name}`;
    const { size } = await stat(path);
    const facts = {
      src,
      file: src,
      name: name.slice(name.lastIndexOf("/") + 1),
      bytes: size,
      createdAt: Math.trunc(changedAt),
    };
    if (/\.(mp4|webm)$/i.test(name)) return { ...facts, kind: "video", width: 0, height: 0 };
    const found = await sharp(path, { limitInputPixels: false })
      .metadata()
      .catch(() => undefined);
    if (!found) return undefined;
    const kind: AssetKind = (found.pages ?? 1) > 1 ? "animation" : "image";
    return { ...facts, kind, width: found.width, height: found.pageHeight ?? found.height };
  }

  async #insertStrays(strays: readonly Stray[]): Promise<number> {
    const done = await this.#host.command(system, async (ctx) => {
      const rows = strays.map((each) => ({ ...each, id: ctx.ids.next(), folder: null, alt: {}, focal: null }));
      await insertAssets(ctx, rows);
      return ok(rows.length);
    });
    return done.ok ? done.value : 0;
  }
}

type Stray = Pick<NewAsset, "src" | "file" | "name" | "kind" | "width" | "height" | "bytes" | "createdAt">;

const EMPTY_EVERY_MS = 3_600_000;

function isMaster(name: string): boolean {
  return /\.(webp|avif|jpe?g|png|gif|svg|mp4|webm)$/i.test(name);
}

function safely(url: string): typeof fetch {
  return outboundFetch([url], { maxBytes: MAX_VIDEO_BYTES, timeoutMs: FETCH_MS });
}

/** An address's last part as people read it; one that cannot be decoded stays as it is. */
function lastPart(part = ""): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
