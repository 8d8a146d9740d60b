import { Ajv } from "ajv";
import { DAY_MS, localDate } from "#app/commerce/kernel/clock.ts";
import { batchSchema } from "#runtime/events/batch-schema.ts";
import type { EventBatch, ToldEvent } from "#runtime/events/events.ts";
import type { KeptEvent } from "../types.ts";

const isBatch = new Ajv({ discriminator: true, strict: true }).compile<EventBatch>(batchSchema);

/** A browser keeps what it could not send; what is older than this is of no use any more. */
const OLDEST_MS = 14 * DAY_MS;

export interface BatchFacts {
  /** Epoch ms. */
  now: number;
  timeZone: string;
  /** The visitor said yes to being known again. */
  consent: boolean;
}

/** What was sent, checked; undefined where it is no batch of ours. */
export function readBatch(body: unknown): EventBatch | undefined {
  return isBatch(body) ? body : undefined;
}

/**
 * The events of a batch as they are kept: by the server's clock, each id once, and without anything by which a visitor could
 * be known again unless they agreed to it.
 */
export function eventsOf(batch: EventBatch, { now, timeZone, consent }: BatchFacts): KeptEvent[] {
  // A telephone's clock may be wrong by years: what counts is how long before sending it happened.
  const skew = now - batch.sent;
  const events = new Map<string, KeptEvent>();
  for (const told of batch.events) {
    const at = Math.min(told.at + skew, now);
    if (at < now - OLDEST_MS) continue;
    events.set(told.id, {
      ...{ id: told.id, day: dayOf(at, timeZone), type: told.type, at, receivedAt: now, view: batch.view },
      ...{ session: consent ? (batch.session ?? null) : null, visitor: consent ? (batch.visitor ?? null) : null },
      ...{ page: batch.page, revision: batch.revision },
      ...{ form: told.form ?? null, formRevision: told.form_revision ?? null, order: null },
      ...{ part: partOf(told), campaigns: told.campaigns ?? batch.campaigns },
    });
  }
  return [...events.values()];
}

/** What begins a day somewhere is a whole quarter of an hour everywhere. */
const QUARTER_MS = 15 * 60_000;
let known = { quarter: -1, timeZone: "", day: "" };

/** The shop's day. Nearly all events are of this very quarter of an hour: asking the calendar costs more than all else here. */
function dayOf(at: number, timeZone: string): string {
  const quarter = Math.floor(at / QUARTER_MS);
  if (known.quarter !== quarter || known.timeZone !== timeZone) {
    known = { quarter, timeZone, day: localDate(at, timeZone) };
  }
  return known.day;
}

function partOf({ block, field, step, goal }: ToldEvent): string {
  return block ?? field ?? goal ?? (step === undefined ? "" : String(step));
}
