import { marks, type Reader } from "#app/platform/db/index.server.ts";
import type { Kept } from "../../context.ts";
import { readOffers } from "../model.server.ts";
import type { OfferStatus, StoredOffer } from "../types.ts";

/** The offers that are given now, kept by the process: an order reads none of them from the database. */
export const OFFERS: Kept<readonly StoredOffer[]> = {
  endsWith: ["offer.changed"],
  read: (read) => readOffers(read, "WHERE status = 'active' ORDER BY id", []),
};

/** Offers, last made first; archived ones where asked for. A shop has some dozens. */
export function listOffers(read: Reader, status?: OfferStatus): Promise<StoredOffer[]> {
  return status === undefined
    ? readOffers(read, "WHERE status <> 'archived' ORDER BY id DESC LIMIT 500", [])
    : readOffers(read, "WHERE status = ? ORDER BY id DESC LIMIT 500", [status]);
}

export async function findOffer(read: Reader, id: string): Promise<StoredOffer | undefined> {
  return (await readOffers(read, "WHERE id = ?", [id]))[0];
}

/** Those of these ids that there are, in whichever state. */
export async function findOffersOf(read: Reader, ids: readonly string[]): Promise<StoredOffer[]> {
  return ids.length === 0 ? [] : readOffers(read, `WHERE id IN (${marks(ids)}) ORDER BY id`, [...ids]);
}
