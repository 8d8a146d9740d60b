import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { withTransaction } from "#app/platform/db/index.server.ts";
import { deliver, retryFailures } from "./deliver.ts";
import { claim, markDone, pruneEvents, readClaimed, readForeign, readUnclaimed } from "./model.server.ts";
import type { OutboxHost } from "./ports.ts";
import type { Listener, StoredEvent, Subscriber } from "./types.ts";

const BATCH = 100;
const POLL_MS = 500;
const CLAIM_MS = 60_000;
/** Others' commits may show up this much later than the times they carry. */
const OVERLAP_MS = 10_000;
const PRUNE_EVERY_MS = 3_600_000;
const KEPT_MS = 7 * DAY_MS;

/**
 * Hands the outbox on: to listeners in this process, and to subscribers at least once. The server runs one; a command
 * only writes events, and the server reads them within half a second.
 */
export class Outbox {
  readonly #host: OutboxHost;
  readonly #subscribers: readonly Subscriber[];
  readonly #listeners: Listener[];
  #running: Promise<void> | undefined;
  #stopped = false;
  #wake: () => void = () => undefined;
  #nudgeOthers: () => void = () => undefined;
  #heard = new Map<string, number>();
  #pruneAt: number;

  constructor(host: OutboxHost, subscribers: readonly Subscriber[], listeners: readonly Listener[]) {
    this.#host = host;
    this.#subscribers = subscribers;
    this.#listeners = [...listeners];
    this.#pruneAt = host.now() + PRUNE_EVERY_MS;
  }

  /** Rooms that cache things listen: the page cache, the settings. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  /** This process committed these: caches forget before the caller goes on; subscribers are woken. */
  committed(events: readonly StoredEvent[]): void {
    if (events.length === 0) return;
    this.#notice(events);
    this.#wake();
    this.#nudgeOthers();
  }

  /** Where several servers can reach each other: how this one tells the others that it has committed. */
  nudgeOthersBy(send: () => void): void {
    this.#nudgeOthers = send;
  }

  /** Another server has committed something: it is looked for now, not at the next turn. */
  nudged(): void {
    this.#wake();
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  /** Delivers everything that is due now; tests and commands that want to see the effects call it. */
  async drain(): Promise<void> {
    while ((await this.#dispatch()) === BATCH);
    await retryFailures(this.#host, this.#subscribers);
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      try {
        await this.#hearOthers();
        await this.drain();
        await this.#prune();
      } catch (error) {
        this.#host.report(error, {});
      }
      await Promise.race([woken, pause(POLL_MS)]);
      // A burst of commits is taken together.
      if (!this.#stopped) await pause(20);
    }
  }

  async #hearOthers(): Promise<void> {
    const now = this.#host.now();
    const foreign = await readForeign(this.#host.db.read, this.#host.node, now - OVERLAP_MS);
    this.#notice(foreign.filter((event) => !this.#heard.has(event.id)));
    for (const event of foreign) this.#heard.set(event.id, now);
    for (const [id, at] of this.#heard) if (at < now - 2 * OVERLAP_MS) this.#heard.delete(id);
  }

  #notice(events: readonly StoredEvent[]): void {
    for (const listener of this.#listeners) {
      const concerned = events.filter((event) => listener.kinds.includes(event.kind));
      if (concerned.length > 0) listener.notice(concerned);
    }
  }

  async #dispatch(): Promise<number> {
    const { db, node, now } = this.#host;
    const events = await readUnclaimed(db.read, now(), BATCH);
    if (events.length === 0) return 0;
    const ids = events.map((event) => event.id);
    const free = await withTransaction(db, (tx) => claim(tx, ids, node, now(), now() + CLAIM_MS));
    const mine = free === ids.length ? events : await this.#stillMine(events);
    for (const subscriber of this.#subscribers) {
      const concerned = mine.filter((event) => subscriber.kinds.includes(event.kind));
      if (concerned.length > 0) await deliver(this.#host, subscriber, concerned);
    }
    const done = mine.map((event) => event.id);
    if (done.length > 0) await withTransaction(db, (tx) => markDone(tx, done));
    return events.length;
  }

  async #stillMine(events: readonly StoredEvent[]): Promise<StoredEvent[]> {
    const { db, node } = this.#host;
    const ids = events.map((event) => event.id);
    const mine = await readClaimed(db.read, node, ids);
    return events.filter((event) => mine.has(event.id));
  }

  async #prune(): Promise<void> {
    const now = this.#host.now();
    if (now < this.#pruneAt) return;
    this.#pruneAt = now + PRUNE_EVERY_MS;
    const before = now - KEPT_MS;
    while ((await withTransaction(this.#host.db, (tx) => pruneEvents(tx, before, BATCH))) === BATCH);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
