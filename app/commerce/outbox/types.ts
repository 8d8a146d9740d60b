import type { Context, DomainEvent } from "../context.ts";
import type { Reason } from "../failures.ts";

/** An event as it lies in the outbox. */
export interface StoredEvent extends DomainEvent {
  id: string;
  /** Epoch ms. */
  createdAt: number;
}

/**
 * Deals with events of some kinds, in a transaction of its own that also records that it did: its effects on the
 * database happen once. A call outside belongs into a job that the handler writes down, not into the handler.
 */
export interface Subscriber {
  /** Stable for ever: deliveries are remembered under it. */
  name: string;
  kinds: readonly string[];
  handle(ctx: Context, events: readonly StoredEvent[]): Promise<void>;
}

/**
 * Hears of events in every process, own ones at once and others' within half a second: caches forget by it. May hear an
 * event twice, and events of a process that died are heard late; it must only ever forget too much.
 */
export interface Listener {
  kinds: readonly string[];
  notice(events: readonly StoredEvent[]): void;
}

/**
 * One thing that has to reach somebody: a call to an outside service (or the handling of what one told us), or an event on
 * its way to a part of the house. `dead`: tried often enough; it waits for a person.
 */
export interface Letter {
  id: string;
  source: "call" | "event";
  /** Which call, or which part of the house. */
  name: string;
  /** Of an event: its kind. */
  event: string | null;
  subject: string;
  state: LetterState;
  attempts: number;
  nextAt: number | null;
  error: Reason | null;
  /** As it is kept; what looks like a secret or a person is blacked out. */
  payload: string;
  at: number;
}

export const LETTER_STATES = ["waiting", "failed", "dead", "done"] as const;
export type LetterState = (typeof LETTER_STATES)[number];
