import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { bundledId } from "../rules/bundle.ts";
import { referencesOf, withReferences } from "../rules/references.ts";
import type { DocumentRefusal } from "../types.ts";
import { findDocument } from "./find-document.ts";

export interface Gathered {
  docs: Doc[];
  /** By id: the sections and forms that they name, and those that these name. What is gone is left out. */
  shared: Map<string, Doc>;
}

/**
 * Documents with all that they cannot be shown without, as they stand now.
 * @param revision of the first, where it is not its newest
 */
export async function gatherDocuments(
  read: Reader,
  ids: readonly string[],
  revision?: string,
): Promise<Result<Gathered, DocumentRefusal>> {
  const names = new Map(ids.map((id, index) => [id, bundledId(index)]));
  const docs: Doc[] = [];
  for (const [index, id] of ids.entries()) {
    const found = await findDocument(read, id, index === 0 ? revision : undefined);
    if (!found) return refuse(revision === undefined ? "document.not_found" : "revision.not_found", { id, revision });
    docs.push(withReferences(found.doc, registry, names));
  }
  const shared = new Map<string, Doc>();
  const waiting = docs.flatMap((doc) => referencesOf(doc, registry).documents);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (shared.has(id)) continue;
    const found = await findDocument(read, id);
    if (!found) continue;
    shared.set(id, found.doc);
    waiting.push(...referencesOf(found.doc, registry).documents);
  }
  return ok({ docs, shared });
}
