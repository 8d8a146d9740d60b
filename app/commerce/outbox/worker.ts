import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { withTransaction } from "#app/platform/db/index.server.ts";
import { FinalFailure, keptReason, reasonOf } from "../failures.ts";
import type { Job, JobHandler } from "../jobs.ts";
import { backoff, MAX_ATTEMPTS } from "./backoff.ts";
import { claimJob, finishJob, pruneJobs, readDueJobs } from "./job-model.server.ts";
import type { OutboxHost } from "./ports.ts";

const POLL_MS = 500;
/** Longer than any call's own time-out: a job whose process died is taken up by another after it. */
const CLAIM_MS = 120_000;
const PER_LANE = 4;
const PRUNE_EVERY_MS = 3_600_000;
const KEPT_MS = 30 * DAY_MS;

type WorkerHost = Pick<OutboxHost, "db" | "node" | "now" | "report">;

/**
 * Makes the calls that transactions wrote down. Each lane (a service) has its own few hands, so one that hangs holds up
 * nobody else; what fails comes back later and later, and is laid aside in the end, to be replayed by a person.
 */
export class Worker {
  readonly #host: WorkerHost;
  readonly #handlers: ReadonlyMap<string, JobHandler>;
  readonly #lanes = new Map<string, { kinds: string[]; width: number; busy: Set<Promise<void>> }>();
  #running: Promise<void> | undefined;
  #stopped = false;
  #wake: () => void = () => undefined;
  #pruneAt: number;

  constructor(host: WorkerHost, handlers: readonly JobHandler[]) {
    this.#host = host;
    this.#handlers = new Map(handlers.map((each) => [each.kind, each]));
    this.#pruneAt = host.now() + PRUNE_EVERY_MS;
    for (const { kind, lane, width = PER_LANE } of handlers) {
      const known = this.#lanes.get(lane) ?? { kinds: [], width, busy: new Set() };
      known.kinds.push(kind);
      known.width = Math.min(known.width, width);
      this.#lanes.set(lane, known);
    }
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** Lets what is under way finish: every call has an end of its own. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
    await this.#rest();
  }

  /** This process committed jobs. */
  committed(): void {
    this.#wake();
  }

  /** Does everything that is due now, and what comes of it; tests and commands call it. */
  async drain(): Promise<void> {
    while (await this.#begin()) await this.#rest();
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      try {
        await this.#begin();
        await this.#prune();
      } catch (error) {
        this.#host.report(error, {});
      }
      await Promise.race([woken, pause(POLL_MS)]);
    }
  }

  /** Fills the free hands of each lane. @returns whether anything was begun. */
  async #begin(): Promise<boolean> {
    const { db, node, now } = this.#host;
    let begun = false;
    for (const { kinds, width, busy } of this.#lanes.values()) {
      const free = width - busy.size;
      if (free <= 0) continue;
      for (const job of await readDueJobs(db.read, kinds, now(), free)) {
        const mine = await withTransaction(db, (tx) => claimJob(tx, job.id, node, now(), now() + CLAIM_MS));
        if (!mine) continue;
        begun = true;
        const work: Promise<void> = this.#do(job).finally(() => {
          busy.delete(work);
          this.#wake();
        });
        busy.add(work);
      }
    }
    return begun;
  }

  async #do(job: Job): Promise<void> {
    const { db, node, now, report } = this.#host;
    const attempts = job.attempts + 1;
    const finish = (outcome: Parameters<typeof finishJob>[3]) =>
      withTransaction(db, (tx) => finishJob(tx, job.id, node, outcome));
    try {
      await this.#handlers.get(job.kind)?.run(job);
      await finish({ state: "done", attempts, nextAt: 0, error: null, now: now() });
    } catch (error) {
      const dead = error instanceof FinalFailure || attempts >= MAX_ATTEMPTS;
      report(error, { subscriber: job.kind, event: job.id, dead });
      const nextAt = now() + backoff(attempts);
      await finish({
        state: dead ? "dead" : "failed",
        attempts,
        nextAt,
        error: keptReason(reasonOf(error)),
        now: now(),
      }).catch((broken: unknown) => report(broken, { event: job.id }));
    }
  }

  async #rest(): Promise<void> {
    await Promise.all([...this.#lanes.values()].flatMap(({ busy }) => [...busy]));
  }

  async #prune(): Promise<void> {
    const now = this.#host.now();
    if (now < this.#pruneAt) return;
    this.#pruneAt = now + PRUNE_EVERY_MS;
    while ((await withTransaction(this.#host.db, (tx) => pruneJobs(tx, now - KEPT_MS, 100))) === 100);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
