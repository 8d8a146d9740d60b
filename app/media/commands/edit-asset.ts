import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Refusal, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { assetsChanged } from "../events.ts";
import { readAsset, searchText } from "../model.server.ts";
import type { Asset } from "../types.ts";

export interface AssetEdit {
  id: string;
  /** The version that was edited; absent: whatever stands there. */
  version?: number;
  name?: string;
  /** Whole: a language that is absent is taken away. */
  alt?: LocalizedText;
  isDecorative?: boolean;
  focal?: { x: number; y: number } | null;
}

export const MAX_NAME = 200;
export const MAX_ALT = 300;

export type EditRefusal = Refusal<
  "asset.not_found" | "asset.changed_meanwhile" | "asset.focal" | "input.required" | "input.too_long"
>;

/**
 * Names and describes an asset. A version that is no longer the newest is refused with what stands there now, so that
 * nobody's words are lost.
 */
export async function editAsset(ctx: Context, edit: AssetEdit): Promise<Result<Asset, EditRefusal>> {
  const before = await readAsset(ctx.tx, edit.id);
  if (!before) return refuse("asset.not_found", { id: edit.id });
  const version = edit.version ?? before.version;
  if (version !== before.version) return refuse("asset.changed_meanwhile", { current: before });
  const wrong = mistake(edit);
  if (wrong) return wrong;
  const next = {
    name: edit.name?.trim() ?? before.name,
    alt: edit.alt ? trimmed(edit.alt) : before.alt,
    isDecorative: edit.isDecorative ?? before.isDecorative,
    focal: edit.focal === undefined ? before.focal : edit.focal,
  };
  const now = ctx.clock.now();
  const { changes } = await ctx.tx.run(
    `UPDATE assets SET name = ?, search = ?, alt_fr = ?, alt_ar = ?, alt_en = ?, is_decorative = ?, focal_x = ?, focal_y = ?,
       version = version + 1, updated_at = ? WHERE id = ? AND version = ?`,
    [
      next.name,
      searchText(next),
      ...LOCALES.map((locale) => next.alt[locale] ?? ""),
      next.isDecorative ? 1 : 0,
      next.focal ? Math.round(next.focal.x) : null,
      next.focal ? Math.round(next.focal.y) : null,
      now,
      edit.id,
      version,
    ],
  );
  if (changes === 0)
    return refuse("asset.changed_meanwhile", { current: (await readAsset(ctx.read, edit.id)) ?? before });
  ctx.emit(assetsChanged([edit.id]));
  const asset = await readAsset(ctx.tx, edit.id);
  return asset ? ok(asset) : refuse("asset.not_found", { id: edit.id });
}

function mistake({ name, alt, focal }: AssetEdit) {
  if (name !== undefined && name.trim() === "") return refuse("input.required", {}, "/name");
  if (name !== undefined && name.trim().length > MAX_NAME) return refuse("input.too_long", { max: MAX_NAME }, "/name");
  const long = LOCALES.find((locale) => (alt?.[locale] ?? "").trim().length > MAX_ALT);
  if (long) return refuse("input.too_long", { max: MAX_ALT }, `/alt/${long}`);
  const within = (value: number) => value >= 0 && value <= 100;
  return focal && !(within(focal.x) && within(focal.y)) ? refuse("asset.focal", {}, "/focal") : undefined;
}

function trimmed(alt: LocalizedText): LocalizedText {
  const written = LOCALES.flatMap((locale) => {
    const words = alt[locale]?.trim();
    return words ? [[locale, words]] : [];
  });
  return Object.fromEntries(written) as LocalizedText;
}
