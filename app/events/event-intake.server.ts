import { type Db, withTransaction } from "#app/platform/db/index.server.ts";
import { keepEvents } from "./model.server.ts";
import { paceOver } from "./pace.ts";
import type { KeptEvent } from "./types.ts";

export interface IntakeOptions {
  db: Db;
  /** Most events that wait at once: what comes beyond is asked to come back. */
  most?: number;
  /** From one commit to the next, ms: as long events wait for others to share one with. */
  roundMs?: number;
}

interface Waiting {
  events: readonly KeptEvent[];
  done(): void;
  failed(error: unknown): void;
}

/** Events of one commit. */
const AT_ONCE = 1_000;

/** Requests that are answered in one go. */
const ANSWERED_AT_ONCE = 4;

/** Of a round's time: what is left of it is for the commit, so that rounds follow each other without a pause. */
const WRITING = 0.8;

/**
 * Takes events in: many requests share one commit, so that thousands a second cost the database a dozen flushes of its
 * log, for which buyers' commits would wait. They are written little by little while the next ones gather, and answered little
 * by little too: all at once would hold up whoever buys at that instant. What `take` has resolved is on the disk, whatever
 * happens to the process after it.
 */
export class EventIntake {
  readonly #db: Db;
  readonly #most: number;
  readonly #roundMs: number;
  #queue: Waiting[] = [];
  #count = 0;
  #running: Promise<void> | undefined;
  #answered = Promise.resolve();

  constructor({ db, most = 20_000, roundMs = 80 }: IntakeOptions) {
    this.#db = db;
    this.#most = most;
    this.#roundMs = roundMs;
  }

  /**
   * @returns false: too many wait already, and these were not taken
   * @throws what the database threw; none of these is kept then
   */
  async take(events: readonly KeptEvent[]): Promise<boolean> {
    if (this.#count + events.length > this.#most) return false;
    this.#count += events.length;
    await new Promise<void>((done, failed) => {
      this.#queue.push({ events, done, failed });
      this.#running ??= this.#run();
    });
    return true;
  }

  /** Commits what waits, and answers for it. Nothing is taken after it. */
  async close(): Promise<void> {
    await this.#running;
    await this.#answered;
  }

  async #run(): Promise<void> {
    await paceOver(this.#roundMs)(1);
    while (this.#queue.length > 0) {
      const waiting = this.#next();
      // More than one commit takes: nothing but getting through it matters then.
      const ms = this.#queue.length > 0 ? 0 : this.#roundMs;
      const round = paceOver(ms);
      const kept = await this.#keep(waiting, ms);
      await this.#answered;
      if (kept) this.#answered = answer(waiting, ms);
      await round(1);
    }
    this.#running = undefined;
  }

  #next(): Waiting[] {
    let events = 0;
    let end = 0;
    for (; end < this.#queue.length; end++) {
      events += this.#queue[end]?.events.length ?? 0;
      if (end > 0 && events > AT_ONCE) break;
    }
    const next = this.#queue.slice(0, end);
    this.#queue = this.#queue.slice(end);
    return next;
  }

  /** @returns false: the database threw, and who waited was told */
  async #keep(waiting: readonly Waiting[], ms: number): Promise<boolean> {
    const events = new Map(waiting.flatMap((each) => each.events).map((event) => [event.id, event]));
    // SQLite has one writer: a transaction that takes its time would keep everybody else from writing.
    const writingMs = this.#db.dialect === "sqlite" ? 0 : ms * WRITING;
    try {
      await withTransaction(this.#db, (tx) => keepEvents(tx, [...events.values()], paceOver(writingMs)));
      return true;
    } catch (error) {
      for (const { failed } of waiting) failed(error);
      return false;
    } finally {
      this.#count -= waiting.reduce((sum, each) => sum + each.events.length, 0);
    }
  }
}

async function answer(waiting: readonly Waiting[], ms: number): Promise<void> {
  const pace = paceOver(ms * WRITING);
  for (const [index, { done }] of waiting.entries()) {
    if (index % ANSWERED_AT_ONCE === 0) await pace(index / waiting.length);
    done();
  }
}
