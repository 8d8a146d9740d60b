import { marks, type Reader } from "#app/platform/db/index.server.ts";
import { readCollections, readMembers } from "../collections.server.ts";
import type { Collection } from "../types.ts";

/** Collections by id, in the order asked; undefined where there is none. */
export async function findCollections(read: Reader, ids: readonly string[]): Promise<(Collection | undefined)[]> {
  if (ids.length === 0) return [];
  const rows = await readCollections(read, `WHERE id IN (${marks(ids)})`, ids);
  const found = new Map(rows.map((collection) => [collection.id, collection]));
  return ids.map((id) => found.get(id));
}

export async function findCollectionByHandle(read: Reader, handle: string): Promise<Collection | undefined> {
  return (await readCollections(read, "WHERE handle = ?", [handle]))[0];
}

/** All of them: a shop has tens, not thousands. */
export function listCollections(read: Reader): Promise<Collection[]> {
  return readCollections(read, "", []);
}

/** Ids of the products of a collection, in the order of its shelf. */
export function findMembers(read: Reader, collectionId: string): Promise<string[]> {
  return readMembers(read, collectionId);
}
