import { type EventBatch, MOST_TOLD, STREAM_VERSION, type ToldEvent } from "./events.ts";

/** What a batch says beside its events. */
export type BatchHead = Pick<EventBatch, "view" | "page" | "revision" | "campaigns" | "session" | "visitor">;

/** Where a browser keeps what it could not send; it may refuse. */
export type EventStore = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export interface QueuePorts {
  store: EventStore;
  now(): number;
  /** Sends a batch; false: it did not arrive, or is to come again. */
  send(body: string): Promise<boolean>;
  /** Hands a batch to the browser as the page goes; false: it did not take it. */
  leave(body: string): boolean;
}

const PLACE = "vitrine.events";
/** Batches that outlive their page: what an afternoon without a network brings is enough. */
const MOST_KEPT = 20;
/** Events that wait; older ones make place. */
const MOST_WAITING = 200;

interface Kept {
  head: BatchHead;
  events: ToldEvent[];
}

/**
 * Events on their way to the server: sent some at a time, kept on the device while there is no network, sent again under
 * their own ids, so that none is counted twice. What was acknowledged is forgotten, and nothing else.
 */
export class EventQueue {
  #waiting: ToldEvent[] = [];
  #sending: Promise<void> | undefined;

  constructor(
    readonly head: BatchHead,
    readonly ports: QueuePorts,
  ) {}

  add(event: ToldEvent): void {
    this.#waiting.push(event);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
  }

  /** Sends what earlier pages could not, then what waits. */
  flush(): Promise<void> {
    this.#sending ??= this.#flush().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  /** The page goes: what waits is handed to the browser, or kept for the next page. */
  leave(online: boolean): void {
    for (;;) {
      const events = this.#waiting.splice(0, MOST_TOLD);
      if (events.length === 0) return;
      const kept = { head: this.head, events };
      if (!online || !this.ports.leave(this.#body(kept))) this.#keep(kept);
    }
  }

  async #flush(): Promise<void> {
    for (let kept = this.#takeKept(); kept; kept = this.#takeKept()) {
      if (await this.ports.send(this.#body(kept))) continue;
      this.#keep(kept);
      return;
    }
    while (this.#waiting.length > 0) {
      const events = this.#waiting.slice(0, MOST_TOLD);
      if (!(await this.ports.send(this.#body({ head: this.head, events })))) return;
      const sent = new Set(events);
      this.#waiting = this.#waiting.filter((event) => !sent.has(event));
    }
  }

  #body({ head, events }: Kept): string {
    return JSON.stringify({ v: STREAM_VERSION, sent: this.ports.now(), ...head, events } satisfies EventBatch);
  }

  #takeKept(): Kept | undefined {
    const [first, ...others] = this.#read();
    if (first) this.#write(others);
    return first;
  }

  #keep(kept: Kept): void {
    this.#write([...this.#read(), kept].slice(-MOST_KEPT));
  }

  #read(): Kept[] {
    try {
      const read: unknown = JSON.parse(this.ports.store.getItem(PLACE) ?? "[]");
      return Array.isArray(read) ? read : [];
    } catch {
      return [];
    }
  }

  #write(kept: readonly Kept[]): void {
    try {
      if (kept.length === 0) this.ports.store.removeItem(PLACE);
      else this.ports.store.setItem(PLACE, JSON.stringify(kept));
    } catch {
      // The device keeps nothing: then nothing outlives its page.
    }
  }
}
