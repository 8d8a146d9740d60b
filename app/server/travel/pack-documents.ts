import { readFile } from "node:fs/promises";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { type Bundle, bundleOf, gatherDocuments } from "#app/documents/index.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { assetsOf } from "#runtime/document/assets.ts";
import { registry } from "#runtime/registry.ts";
import type { Engine } from "../engine.ts";

/**
 * Documents as one file: with the sections and forms that they name, and every picture. A picture that is gone is left out;
 * the page shows without it too.
 * @param revision of the first, where it is not its newest
 */
export async function packDocuments(
  { query, files }: Pick<Engine, "query"> & { files: FileStorage },
  ids: readonly string[],
  revision?: string,
): Promise<Result<Bundle>> {
  const gathered = await query(({ read }) => gatherDocuments(read, ids, revision));
  if (!gathered.ok) return gathered;
  const { docs, shared } = gathered.value;
  const assets = new Map<string, Uint8Array>();
  for (const key of [...docs, ...shared.values()].flatMap((doc) => assetsOf(doc, registry))) {
    const path = assets.has(key) ? undefined : await files.local(key.slice("media/".length));
    if (path !== undefined) assets.set(key, await readFile(path));
  }
  return ok(bundleOf(docs, shared, assets));
}
