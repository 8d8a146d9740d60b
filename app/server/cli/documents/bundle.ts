import { readFile } from "node:fs/promises";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { assetsOf, bundleText, withAssets } from "#app/documents/index.server.ts";
import { keepMaster } from "#app/media/keep-master.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import type { App } from "../../app.ts";

/** A document with its pictures, as one file's text. A picture that is gone is left out; the page shows without it too. */
export async function packDocument(app: App, doc: Doc): Promise<string> {
  const assets = new Map<string, Uint8Array>();
  for (const key of assetsOf(doc, registry)) {
    const path = await app.files.local(key.slice("media/".length));
    if (path !== undefined) assets.set(key, await readFile(path));
  }
  return bundleText(doc, assets);
}

/** Stores a file's pictures, and answers its document with the keys they have here: the same, wherever that is safe. */
export async function unpackAssets(app: App, doc: Doc, assets: Readonly<Record<string, string>>): Promise<Result<Doc>> {
  const moved = new Map<string, string>();
  for (const key of assetsOf(doc, registry)) {
    const file = Object.hasOwn(assets, key) ? assets[key] : undefined;
    if (file === undefined) continue;
    const kept = await keepMaster(key, Buffer.from(file, "base64"), app.files);
    if (!kept.ok) return { ok: false, refusal: { ...kept.refusal, pointer: `/assets/${key.replace(/\//g, "~1")}` } };
    if (kept.value !== key) moved.set(key, kept.value);
  }
  return ok(withAssets(doc, registry, moved));
}
