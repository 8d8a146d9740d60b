import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Actor, Context, QueryContext } from "#app/commerce/context.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { FileStorage, OpenFile } from "#app/platform/storage/index.server.ts";
import { openAnswerExport } from "./answers/answer-export.ts";
import { FORMATS } from "./formats/write-report.server.ts";
import { deleteExport, insertExport, readExport, readOldExports, updateExport } from "./model.server.ts";
import { openOrderExport } from "./orders/order-export.ts";
import { openProductExport } from "./products/product-export.ts";
import { openMovementExport } from "./stock/movement-export.ts";
import type { ExportFormat, ExportJob, ExportKind, Report } from "./types.ts";

/** What the desk needs of the program. */
export interface ExportHost {
  /** Where finished files lie, within reach of every server. */
  files: FileStorage;
  /** Folder of this machine in which a file is while it is written. */
  drafts: string;
  query<T>(work: (q: QueryContext) => Promise<T>): Promise<T>;
  command<T>(who: { actor: Actor; locale?: Locale }, work: (ctx: Context) => Promise<Result<T>>): Promise<Result<T>>;
  /** Tells of a file that could not be written. */
  failed(error: unknown, id: string): void;
}

export interface ExportRequest {
  kind: ExportKind;
  format: ExportFormat;
  /** Search parameters of the list. */
  filter: string;
}

const KEPT_MS = DAY_MS;
/** A running export stirs every second; one that does not was cut off with its server. */
const DEAD_AFTER_MS = 60_000;
const TELL_EVERY_MS = 1_000;
const system = { actor: { kind: "system" as const } };

const OPENERS: Readonly<
  Record<ExportKind, (q: QueryContext, filter: string, locale: Locale) => Promise<{ report: Report; total: number }>>
> = {
  orders: openOrderExport,
  products: openProductExport,
  "stock-movements": openMovementExport,
  answers: openAnswerExport,
};

/** Writes files that people asked for, in the background, and keeps each for a day. */
export class ExportDesk {
  readonly #host: ExportHost;
  readonly #running = new Set<Promise<void>>();

  constructor(host: ExportHost) {
    this.#host = host;
  }

  /** Begins a file. @returns at once; `find` says how far it has come */
  async start(who: { actor: Actor; locale: Locale }, { kind, format, filter }: ExportRequest): Promise<ExportJob> {
    await this.#forgetOld();
    const started = await this.#host.command(who, async (ctx) => {
      const now = ctx.clock.now();
      const job: ExportJob = {
        ...{ id: ctx.ids.next(), kind, format, filter: filter.slice(0, 2_000), locale: who.locale },
        ...{ state: "running", done: 0, total: 0, staffId: who.actor.id ?? null, createdAt: now, updatedAt: now },
      };
      await insertExport(ctx, job);
      return ok(job);
    });
    if (!started.ok) throw new Error(`An export was refused: ${started.refusal.code}`);
    const job = started.value;
    const work = this.#write(job).finally(() => this.#running.delete(work));
    this.#running.add(work);
    return job;
  }

  /** @returns undefined where there is none of that id, or it is no longer kept */
  async find(id: string): Promise<ExportJob | undefined> {
    return this.#host.query(async ({ read, clock }) => {
      const job = await readExport(read, id);
      if (job && job.createdAt < clock.now() - KEPT_MS) return undefined;
      const dead = job?.state === "running" && job.updatedAt < clock.now() - DEAD_AFTER_MS;
      return dead ? { ...job, state: "failed" } : job;
    });
  }

  /** A finished file, whichever server wrote it. @returns undefined while it is not finished */
  async open(job: ExportJob): Promise<(OpenFile & { mime: string }) | undefined> {
    if (job.state !== "done") return undefined;
    const file = await this.#host.files.open(nameOf(job));
    return file && { ...file, mime: FORMATS[job.format].mime };
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.#running);
  }

  async #write(job: ExportJob): Promise<void> {
    const draft = join(this.#host.drafts, nameOf(job));
    let done = 0;
    try {
      await mkdir(this.#host.drafts, { recursive: true });
      const { report, total } = await this.#host.query((q) => OPENERS[job.kind](q, job.filter, job.locale));
      await this.#tell(job.id, { state: "running", done, total });
      let told = performance.now();
      const items = report.items;
      const counted = async function* (this: ExportDesk) {
        for await (const item of items) {
          yield item;
          done++;
          if (performance.now() - told < TELL_EVERY_MS) continue;
          told = performance.now();
          await this.#tell(job.id, { state: "running", done });
        }
      };
      await FORMATS[job.format].write({ ...report, items: counted.call(this) }, createWriteStream(draft));
      await this.#host.files.take(nameOf(job), draft, FORMATS[job.format].mime);
      await this.#tell(job.id, { state: "done", done, total: done });
    } catch (error) {
      this.#host.failed(error, job.id);
      const cleared = [rm(draft, { force: true }), this.#tell(job.id, { state: "failed", done })];
      for (const each of await Promise.allSettled(cleared)) {
        if (each.status === "rejected") this.#host.failed(each.reason, job.id);
      }
    }
  }

  async #tell(id: string, change: Parameters<typeof updateExport>[2]): Promise<void> {
    await this.#host.command(system, async (ctx) => ok(await updateExport(ctx, id, change)));
  }

  async #forgetOld(): Promise<void> {
    const old = await this.#host.query(({ read, clock }) => readOldExports(read, clock.now() - KEPT_MS));
    for (const job of old) {
      await this.#host.files.remove(nameOf(job));
      await rm(join(this.#host.drafts, nameOf(job)), { force: true });
      await this.#host.command(system, async (ctx) => ok(await deleteExport(ctx, job.id)));
    }
  }
}

function nameOf({ id, format }: ExportJob): string {
  return `${id}.${format}`;
}
