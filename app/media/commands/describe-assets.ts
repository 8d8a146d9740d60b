import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { marks } from "#app/platform/db/index.server.ts";
import { ASSET_COLUMNS, type AssetRow, assetOf } from "../model.server.ts";
import { type EditRefusal, editAsset } from "./edit-asset.ts";

export interface Description {
  ids: readonly string[];
  /** They say nothing of their own; readers skip them. */
  isDecorative?: boolean;
  /** Words for those that have none in this language yet. */
  alt?: { locale: Locale; text: string };
}

/** Describes several assets at once. What somebody wrote already stays as it is. @returns how many were changed */
export async function describeAssets(
  ctx: Context,
  { ids, isDecorative, alt }: Description,
): Promise<Result<{ described: number }, EditRefusal>> {
  if (ids.length === 0) return ok({ described: 0 });
  const rows = await ctx.tx.all<AssetRow>(
    `SELECT ${ASSET_COLUMNS} FROM assets WHERE id IN (${marks(ids)}) AND doomed_at IS NULL`,
    ids,
  );
  let described = 0;
  for (const asset of rows.map(assetOf)) {
    const lacksWords = alt && !asset.alt[alt.locale];
    const differs = isDecorative !== undefined && isDecorative !== asset.isDecorative;
    if (!lacksWords && !differs) continue;
    const done = await editAsset(ctx, {
      id: asset.id,
      ...(lacksWords && { alt: { ...asset.alt, [alt.locale]: alt.text } }),
      ...(differs && { isDecorative }),
    });
    if (!done.ok) return done;
    described++;
  }
  return ok({ described });
}
