import { LRUCache } from "lru-cache";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { loadDocument, type Validators } from "#runtime/document/load-document.ts";
import { ajvValidators } from "#runtime/document/validators.server.ts";
import { registry } from "#runtime/registry.ts";
import type { DocumentRefusal } from "./types.ts";

let validators: Validators | undefined;

/** Made on first use, for a command that touches no document. */
function documentValidators(): Validators {
  validators ??= ajvValidators(registry);
  return validators;
}

/** A document on its way in: complete, known, valid, or refused with the pointers of what is wrong. */
export function documentIn(input: unknown): Result<Doc, DocumentRefusal> {
  const loaded = loadDocument(input, { registry, validators: documentValidators() });
  if (loaded.ok) return ok(loaded.value);
  const { code, errors } = loaded.reason;
  return refuse("document.invalid", { reason: code, errors }, errors[0]?.pointer ?? "");
}

/** Revisions never change, so neither does what they load to; a document is read-only to whoever gets it. */
const loadedRevisions = new LRUCache<string, Doc>({ max: 300 });

/**
 * A stored document on its way out: migrated to today's blocks, blocks that are unknown now kept as they are.
 * @throws when a stored revision cannot be read at all: that is a bug, since only `documentIn` let it in.
 */
export function documentOut(revision: string, json: string): Doc {
  const known = loadedRevisions.get(revision);
  if (known) return known;
  const loaded = loadDocument(JSON.parse(json), { registry, validators: documentValidators(), unknownBlocks: "keep" });
  if (!loaded.ok) {
    throw new Error(
      `Revision ${revision} cannot be read: ${loaded.reason.code} ${JSON.stringify(loaded.reason.errors)}`,
    );
  }
  loadedRevisions.set(revision, loaded.value);
  return loaded.value;
}
