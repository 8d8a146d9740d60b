import { setTimeout as sleep } from "node:timers/promises";
import type { KeptEvent } from "./types.ts";

export interface IntakeOptions {
  /** Keeps the events of one commit, each id once. */
  keep(events: readonly KeptEvent[]): Promise<void>;
  /** Most events that wait at once: what comes beyond is asked to come back. */
  most?: number;
  /** How long the first of a commit waits for others to share it with, ms. */
  roundMs: number;
}

interface Waiting {
  events: readonly KeptEvent[];
  done(): void;
  failed(error: unknown): void;
}

/** Events of one commit. */
const AT_ONCE = 1_000;

/** Requests of a commit are answered a few at a time, over half a round: hundreds at once would hold up whoever buys. */
const ANSWERED_AT_ONCE = 8;
const BETWEEN_ANSWERS_MS = 8;

/**
 * Takes events in: many requests share one commit, so that thousands a second cost the database a dozen flushes of its
 * log, for which buyers' commits would wait; a larger round would make whoever meets it wait longer. What `take` has
 * resolved is on the disk, whatever happens to the process after it.
 */
export class EventIntake {
  readonly #keep: IntakeOptions["keep"];
  readonly #most: number;
  readonly #roundMs: number;
  #queue: Waiting[] = [];
  #count = 0;
  #running: Promise<void> | undefined;
  #answering: Promise<void> = Promise.resolve();

  constructor({ keep, most = 20_000, roundMs }: IntakeOptions) {
    this.#keep = keep;
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

  /** Commits what waits. Nothing is taken after it. */
  async close(): Promise<void> {
    await this.#running;
    await this.#answering;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      if (this.#count < AT_ONCE) await sleep(this.#roundMs);
      await this.#commit(this.#next());
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

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    const events = new Map(waiting.flatMap((each) => each.events).map((event) => [event.id, event]));
    try {
      await this.#keep([...events.values()]);
    } catch (error) {
      for (const { failed } of waiting) failed(error);
      return;
    } finally {
      this.#count -= waiting.reduce((sum, each) => sum + each.events.length, 0);
    }
    this.#answering = Promise.all([this.#answering, this.#answer(waiting)]).then(() => undefined);
  }

  async #answer(waiting: readonly Waiting[]): Promise<void> {
    const pauses = this.#roundMs / 2 / BETWEEN_ANSWERS_MS;
    const some = Math.max(ANSWERED_AT_ONCE, Math.ceil(waiting.length / pauses));
    for (const [index, { done }] of waiting.entries()) {
      if (index > 0 && index % some === 0) await sleep(BETWEEN_ANSWERS_MS);
      done();
    }
  }
}
