import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { readUndelivered, type StoredEvent, type Subscriber } from "#app/commerce/outbox/index.server.ts";
import { mediaKeys, noteUses } from "#app/media/index.server.ts";

const subjectsOf = (events: readonly StoredEvent[]) => [...new Set(events.map(({ subject }) => subject))];

async function followDocuments(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  // Documents know every block there is: a process that places orders alone never asks for them.
  const { findDocument } = await import("#app/documents/index.server.ts");
  for (const id of subjectsOf(events)) {
    const head = await findDocument(ctx.tx, id);
    if (!head) continue;
    const saved = events.filter(({ subject }) => subject === id);
    const earlier: string[] = [];
    for (const { data } of saved) {
      const { revision } = data as { revision: string };
      const doc = revision === head.revision ? undefined : (await findDocument(ctx.tx, id, revision))?.doc;
      if (doc) earlier.push(...mediaKeys(doc));
    }
    await noteUses(ctx, { holder: "document", id, current: mediaKeys(head.doc), earlier });
  }
}

async function followProducts(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const ids = subjectsOf(events);
  const products = await findProducts(ctx.tx, ids);
  for (const [index, id] of ids.entries()) {
    await noteUses(ctx, { holder: "product", id, current: mediaKeys(products[index]?.images ?? []) });
  }
}

async function followCollections(ctx: Context, events: readonly StoredEvent[]): Promise<void> {
  const ids = subjectsOf(events);
  const collections = await findCollections(ctx.tx, ids);
  for (const [index, id] of ids.entries()) {
    await noteUses(ctx, { holder: "collection", id, current: mediaKeys(collections[index]?.image ?? null) });
  }
}

/** Keeps the library's knowledge of who shows what. */
export const assetFollowers: readonly Subscriber[] = [
  { name: "media.follow-documents", kinds: ["document.saved"], handle: followDocuments },
  { name: "media.follow-products", kinds: ["product.changed"], handle: followProducts },
  { name: "media.follow-collections", kinds: ["collection.changed"], handle: followCollections },
];

const KINDS = assetFollowers.flatMap(({ kinds }) => kinds);
const NAMES = assetFollowers.map(({ name }) => name);
/** More than wait in a shop where nobody is importing. */
const MOST_WAITING = 1_000;

/**
 * Has the library know of what was saved and is still to be told, in the transaction of whoever is about to throw away.
 * Being told once more changes nothing.
 * @returns false where too much waits to be told within one transaction
 */
export async function noteWaitingUses(ctx: Context): Promise<boolean> {
  const waiting = await readUndelivered(ctx.tx, { kinds: KINDS, subscribers: NAMES, limit: MOST_WAITING });
  if (waiting.length >= MOST_WAITING) return false;
  for (const { kinds, handle } of assetFollowers) {
    const events = waiting.filter(({ kind }) => kinds.includes(kind));
    if (events.length > 0) await handle(ctx, events);
  }
  return true;
}
