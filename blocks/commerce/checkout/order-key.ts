import type { KeyStore } from "./remembering-store.ts";

/** How long an order that was placed answers the same content again, instead of making a second one. */
const SAME_ORDER_MS = 30 * 60_000;
const PLACE = "vitrine.order";

interface Kept {
  key: string;
  /** What was sent with it, once it became an order. */
  placed?: { content: string; at: number };
}

/**
 * The key under which content is ordered. It stays the same until the order is confirmed, whatever the shopper corrects
 * meanwhile; and the same content sent again soon after (the back button, a second press) is the same order.
 */
export function keyFor(content: string, store: KeyStore, now: number): string {
  const kept = read(store);
  if (kept && !kept.placed) return kept.key;
  if (kept?.placed?.content === content && now - kept.placed.at < SAME_ORDER_MS) return kept.key;
  const key = crypto.randomUUID();
  write(store, { key });
  return key;
}

/** The order under `key` is confirmed. */
export function confirmed(key: string, content: string, store: KeyStore, now: number): void {
  write(store, { key, placed: { content, at: now } });
}

/** The server says that the key belongs to another order: the next attempt takes a new one. */
export function forgetKey(store: KeyStore): void {
  write(store, null);
}

function read(store: KeyStore): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(PLACE) ?? "null");
    return typeof kept === "object" && kept !== null && "key" in kept ? (kept as Kept) : undefined;
  } catch {
    return undefined;
  }
}

function write(store: KeyStore, kept: Kept | null): void {
  store.setItem(PLACE, JSON.stringify(kept));
}
