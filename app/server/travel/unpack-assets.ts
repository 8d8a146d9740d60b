import { ok, type Result } from "#app/commerce/kernel/result.ts";
import type { ReadBundle } from "#app/documents/index.server.ts";
import { keepMaster } from "#app/media/keep-master.server.ts";
import type { FileStorage } from "#app/platform/storage/index.server.ts";
import { assetsOf, withAssets } from "#runtime/document/assets.ts";
import { pointerToken } from "#runtime/document/measure.ts";
import { registry } from "#runtime/registry.ts";

export interface Unpacked {
  docs: ReadBundle["docs"];
  shared: ReadBundle["shared"];
  /** Keeps the pictures: called once nothing else can refuse. @returns their keys */
  store(): Promise<string[]>;
}

/**
 * A file's documents with the pictures' keys of this shop: the same, wherever that is safe. Every picture is looked at before
 * the first is kept, so that a file with a bad one leaves nothing behind. Files that no document shows are not looked at.
 */
export async function unpackAssets(
  { docs, shared, assets }: ReadBundle,
  files: FileStorage,
): Promise<Result<Unpacked>> {
  const moved = new Map<string, string>();
  const waiting = new Map<string, Parameters<FileStorage["put"]>>();
  const look = {
    local: (name: string) => files.local(name),
    put: async (...file: Parameters<FileStorage["put"]>) => void waiting.set(file[0], file),
  };
  for (const key of new Set([...docs, ...shared.values()].flatMap((doc) => assetsOf(doc, registry)))) {
    const file = Object.hasOwn(assets, key) ? assets[key] : undefined;
    if (file === undefined) continue;
    const kept = await keepMaster(key, Buffer.from(file, "base64"), look);
    if (!kept.ok) return { ok: false, refusal: { ...kept.refusal, pointer: `/assets/${pointerToken(key)}` } };
    if (kept.value !== key) moved.set(key, kept.value);
  }
  return ok({
    docs: docs.map((doc) => withAssets(doc, registry, moved)),
    shared: new Map([...shared].map(([id, doc]) => [id, withAssets(doc, registry, moved)])),
    store: async () => {
      for (const file of waiting.values()) await files.put(...file);
      return [...waiting.keys()].map((name) => `media/${name}`);
    },
  });
}
