import type { Context } from "#app/commerce/context.ts";
import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { assetsChanged } from "../events.ts";
import { insertAssets, readAsset, takeOutOfBin } from "../model.server.ts";
import { otherKey } from "../rules/other-key.ts";
import type { Asset, AssetKind } from "../types.ts";
import { isFolder } from "./folders.ts";

export interface NewAssetInput {
  /** Key of the stored file. */
  src: string;
  kind: AssetKind;
  name: string;
  folder?: string | null;
  alt?: LocalizedText;
  width: number;
  height: number;
  bytes: number;
  duration?: number | null;
  original?: Asset["original"];
}

export interface Added {
  asset: Asset;
  /** The library held this very file already; it is answered as it is, taken out of the bin where it lay there. */
  wasThere: boolean;
}

/** Enters a stored file into the library. Refuses `folder.not_found`, and `asset.leaving` while that file is being removed. */
export async function addAsset(
  ctx: Context,
  input: NewAssetInput,
): Promise<Result<Added, Refusal<"folder.not_found" | "asset.leaving">>> {
  const { folder = null, alt = {}, ...file } = input;
  if (folder !== null && !(await isFolder(ctx, folder))) return refuse("folder.not_found", {}, "/folder");
  const there = await ctx.tx.one<{ id: string; file: string; doomed_at: number | null }>(
    "SELECT id, file, doomed_at FROM assets WHERE src = ? OR file = ? ORDER BY CASE WHEN file = ? THEN 0 ELSE 1 END LIMIT 1",
    [file.src, file.src, file.src],
  );
  if (there && there.doomed_at !== null) return refuse("asset.leaving");
  if (there && there.file === file.src) {
    const known = await readAsset(ctx.tx, there.id);
    if (!known) throw new Error(`Asset ${there.id} is gone in the middle of its own transaction`);
    await takeOutOfBin(ctx, [known.src]);
    // One that came before originals were kept has one from now on.
    const original = known.original ?? file.original ?? null;
    if (!known.original && original) {
      await ctx.tx.run("UPDATE assets SET original = ?, original_bytes = ? WHERE id = ? AND original IS NULL", [
        original.file,
        original.bytes,
        known.id,
      ]);
    }
    return ok({ asset: { ...known, original, trashedAt: null }, wasThere: true });
  }
  const id = ctx.ids.next();
  // The key is taken by an asset that shows another file since it was replaced.
  const src = there ? otherKey(file.src, id) : file.src;
  const name = file.name.trim().slice(0, 200) || file.src.slice(file.src.lastIndexOf("/") + 1);
  await insertAssets(ctx, [
    { ...file, id, src, file: file.src, name, folder, alt, focal: null, createdAt: ctx.clock.now() },
  ]);
  ctx.emit(assetsChanged([id]));
  const asset = await readAsset(ctx.tx, id);
  if (!asset) throw new Error(`Asset ${id} was not written`);
  return ok({ asset, wasThere: false });
}
