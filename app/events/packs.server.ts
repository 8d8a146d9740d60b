import { setImmediate as turn } from "node:timers/promises";
import { ulids } from "#app/commerce/kernel/ids.ts";
import type { Bind, Reader, Tx } from "#app/platform/db/index.server.ts";
import { fromValues, keepEvents, type Pace, toValues } from "./model.server.ts";
import type { KeptEvent } from "./types.ts";

/** Events that are written as text without a pause: hundreds at once would hold up whoever buys. */
const AT_ONCE = 32;

/** Many events as one piece of text: a JSON list of their rows. */
export async function packOf(events: readonly KeptEvent[]): Promise<string> {
  const rows: string[] = [];
  for (const [index, event] of events.entries()) {
    if (index > 0 && index % AT_ONCE === 0) await turn();
    rows.push(JSON.stringify(toValues(event)));
  }
  return `[${rows.join(",")}]`;
}

function eventsIn(pack: string): KeptEvent[] {
  return (JSON.parse(pack) as Bind[][]).map(fromValues);
}

/** Keeps events without counting them: one row, however many they are. */
export async function keepPack(tx: Tx, pack: string, now: number): Promise<void> {
  await tx.run("INSERT INTO event_packs (id, kept_at, events) VALUES (?, ?, ?)", [ulids.next(), now, pack]);
}

/** The newest pack that waits to be taken apart; undefined where none does. */
export async function newestPack(read: Reader): Promise<string | undefined> {
  return (await read.one<{ id: string }>("SELECT id FROM event_packs ORDER BY id DESC LIMIT 1"))?.id;
}

/** A pack waits that whoever kept it would have taken apart by now, had they lived. */
export async function hasForgottenPack(read: Reader, now: number): Promise<boolean> {
  return (await read.one("SELECT id FROM event_packs WHERE kept_at < ? LIMIT 1", [now - FORGOTTEN_MS])) !== undefined;
}

/** Longer than a rush makes a pack wait. */
const FORGOTTEN_MS = 120_000;

export interface Unpacking {
  /** Packs at once, the oldest first. */
  most: number;
  /** No newer one than this. */
  until?: string | undefined;
  pace?: Pace;
}

/**
 * Takes packs apart: their events are kept and counted, and the packs are gone, in one transaction. A pack that another
 * server is taking apart is waited for, and is then not there.
 * @returns how many there were
 */
export async function unpackEvents(tx: Tx, { most, until = "~", pace }: Unpacking): Promise<number> {
  const ids = await tx.all<{ id: string }>(`SELECT id FROM event_packs WHERE id <= ? ORDER BY id LIMIT ${most}`, [
    until,
  ]);
  const events = new Map<string, KeptEvent>();
  for (const { id } of ids) {
    const began = performance.now();
    for (const event of await takePack(tx, id)) events.set(event.id, event);
    await pace?.rest(performance.now() - began);
  }
  if (events.size > 0) await keepEvents(tx, [...events.values()], pace);
  return ids.length;
}

/** One at a time: a dozen packs read at once are two megabytes of text, and hold up whoever buys. */
async function takePack(tx: Tx, id: string): Promise<KeptEvent[]> {
  const pack = await tx.one<{ events: string }>("SELECT events FROM event_packs WHERE id = ?", [id]);
  const { changes } = await tx.run("DELETE FROM event_packs WHERE id = ?", [id]);
  return changes > 0 && pack ? eventsIn(pack.events) : [];
}
