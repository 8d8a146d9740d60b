import type { KeyStore } from "./remembering-store.ts";

/** How long an order that was placed answers the same content again, instead of making a second one. */
const SAME_ORDER_MS = 30 * 60_000;
const PLACE = "vitrine.order";

/** How long the device remembers an order whose answer nobody heard: as long as the shop answers its key again. */
const UNHEARD_MS = 24 * 60 * 60_000;
const UNHEARD = "vitrine.order.unheard";

interface Kept {
  key: string;
  /** What was sent with it, once it became an order. */
  placed?: { content: string; at: number };
}

interface Unheard {
  key: string;
  at: number;
}

/**
 * The key under which content is ordered. It stays the same until the order is confirmed, whatever the shopper corrects
 * meanwhile; and the same content sent again soon after (the back button, a second press) is the same order. A tab that is
 * opened anew goes on with the order of one that was closed before it heard what became of it.
 */
export function keyFor(content: string, store: KeyStore, device: KeyStore, now: number): string {
  const kept = read<Kept>(store, PLACE);
  if (kept && !kept.placed) return kept.key;
  if (kept?.placed?.content === content && now - kept.placed.at < SAME_ORDER_MS) return kept.key;
  const unheard = kept ? undefined : read<Unheard>(device, UNHEARD);
  const key = unheard && now - unheard.at < UNHEARD_MS ? unheard.key : crypto.randomUUID();
  write(store, PLACE, { key });
  return key;
}

/** The order under `key` goes out; nothing of what is in it is written down. */
export function sent(key: string, device: KeyStore, now: number): void {
  write(device, UNHEARD, { key, at: now });
}

/** The shop has answered the order under `key`, whatever it said. */
export function heard(key: string, device: KeyStore): void {
  if (read<Unheard>(device, UNHEARD)?.key === key) write(device, UNHEARD, null);
}

/** The order under `key` is confirmed. */
export function confirmed(key: string, content: string, store: KeyStore, now: number): void {
  write(store, PLACE, { key, placed: { content, at: now } });
}

/** The server says that the key belongs to another order: the next attempt takes a new one. */
export function forgetKey(store: KeyStore): void {
  write(store, PLACE, null);
}

function read<T extends { key: string }>(store: KeyStore, place: string): T | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(place) ?? "null");
    return typeof kept === "object" && kept !== null && "key" in kept ? (kept as T) : undefined;
  } catch {
    return undefined;
  }
}

function write(store: KeyStore, place: string, kept: Kept | Unheard | null): void {
  store.setItem(place, JSON.stringify(kept));
}
