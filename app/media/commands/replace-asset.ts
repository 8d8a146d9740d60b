import type { Context } from "#app/commerce/context.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { assetReplaced } from "../events.ts";
import { readAsset } from "../model.server.ts";
import type { Asset, AssetKind } from "../types.ts";

export interface Replacement {
  /** Key of the stored file. */
  src: string;
  kind: AssetKind;
  width: number;
  height: number;
  bytes: number;
  duration: number | null;
  /** Of the new file; null where it is not kept. */
  original: Asset["original"];
  /** The same picture, drawn anew: what is to be kept in sight is where it was. */
  keepsFocal?: boolean;
}

/**
 * Shows another file under an asset's key: everything that shows the asset shows it. The point to keep in sight is
 * forgotten, its words stay. A picture is replaced by a picture, a video by a video.
 */
export async function replaceAsset(
  ctx: Context,
  id: string,
  file: Replacement,
): Promise<Result<Asset, Refusal<"asset.not_found" | "asset.other_kind">>> {
  const before = await readAsset(ctx.tx, id);
  if (!before) return refuse("asset.not_found", { id });
  if ((before.kind === "video") !== (file.kind === "video")) return refuse("asset.other_kind");
  await ctx.tx.run(
    `UPDATE assets SET file = ?, kind = ?, width = ?, height = ?, bytes = ?, duration = ?, original = ?, original_bytes = ?,
       ${file.keepsFocal ? "" : "focal_x = NULL, focal_y = NULL,"} version = version + 1, updated_at = ? WHERE id = ?`,
    [
      ...[file.src, file.kind, file.width, file.height, file.bytes, file.duration],
      ...[file.original?.file ?? null, file.original?.bytes ?? 0, ctx.clock.now(), id],
    ],
  );
  ctx.emit(assetReplaced(id, before.src));
  const asset = await readAsset(ctx.tx, id);
  return asset ? ok(asset) : refuse("asset.not_found", { id });
}
