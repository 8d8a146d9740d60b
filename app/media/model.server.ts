import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { marks, type Reader, rowMarks } from "#app/platform/db/index.server.ts";
import type { Asset, AssetKind, AssetUse, Holder } from "./types.ts";

/** A row of `assets`. */
export interface AssetRow {
  id: string;
  src: string;
  file: string;
  kind: string;
  name: string;
  folder_id: string;
  alt_fr: string;
  alt_ar: string;
  alt_en: string;
  is_decorative: number;
  focal_x: number | null;
  focal_y: number | null;
  width: number;
  height: number;
  bytes: number;
  duration: number | null;
  original: string | null;
  original_bytes: number;
  author_name: string | null;
  version: number;
  trashed_at: number | null;
  created_at: number;
  updated_at: number;
  uses: number;
}

export const ASSET_COLUMNS = `id, src, file, kind, name, folder_id, alt_fr, alt_ar, alt_en, is_decorative, focal_x, focal_y, width, height,
  bytes, duration, original, original_bytes, author_name, version, trashed_at, created_at, updated_at,
  (SELECT COUNT(*) FROM asset_uses WHERE asset_uses.src = assets.src AND asset_uses.is_current = 1) AS uses`;

export function assetOf(row: AssetRow): Asset {
  const written = LOCALES.flatMap((locale) => (row[`alt_${locale}`] ? [[locale, row[`alt_${locale}`]]] : []));
  return {
    id: row.id,
    src: row.src,
    file: row.file,
    kind: row.kind as AssetKind,
    name: row.name,
    folder: row.folder_id || null,
    alt: Object.fromEntries(written) as LocalizedText,
    isDecorative: Number(row.is_decorative) === 1,
    focal: row.focal_x === null || row.focal_y === null ? null : { x: Number(row.focal_x), y: Number(row.focal_y) },
    width: Number(row.width),
    height: Number(row.height),
    bytes: Number(row.bytes),
    duration: row.duration === null ? null : Number(row.duration),
    original: row.original === null ? null : { file: row.original, bytes: Number(row.original_bytes) },
    author: row.author_name ?? "",
    uses: Number(row.uses),
    version: Number(row.version),
    trashedAt: row.trashed_at === null ? null : Number(row.trashed_at),
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  };
}

export async function readAsset(read: Reader, id: string): Promise<Asset | undefined> {
  const row = await read.one<AssetRow>(`SELECT ${ASSET_COLUMNS} FROM assets WHERE id = ? AND doomed_at IS NULL`, [id]);
  return row && assetOf(row);
}

/** Those of these keys that the library knows, in no order. */
export async function readAssetsBySrc(read: Reader, keys: readonly string[]): Promise<Asset[]> {
  if (keys.length === 0) return [];
  const rows = await read.all<AssetRow>(
    `SELECT ${ASSET_COLUMNS} FROM assets WHERE src IN (${marks(keys)}) AND doomed_at IS NULL`,
    keys,
  );
  return rows.map(assetOf);
}

/** What a new row of `assets` says. */
export interface NewAsset {
  id: string;
  src: string;
  /** Key of the file under it. */
  file: string;
  kind: AssetKind;
  name: string;
  folder: string | null;
  alt: LocalizedText;
  focal: { x: number; y: number } | null;
  width: number;
  height: number;
  bytes: number;
  duration?: number | null;
  original?: Asset["original"];
  createdAt: number;
}

export async function insertAssets(ctx: Context, assets: readonly NewAsset[]): Promise<void> {
  const author = ctx.actor.kind === "system" ? null : (ctx.actor.name ?? null);
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO assets (id, src, file, kind, name, search, folder_id, alt_fr, alt_ar, alt_en, is_decorative, focal_x,
       focal_y, width, height, bytes, duration, original, original_bytes, author_name, version, trashed_at, doomed_at,
       created_at, updated_at)
     VALUES ${rowMarks(assets.length, 25)}`,
    assets.flatMap((asset) => [
      asset.id,
      asset.src,
      asset.file,
      asset.kind,
      asset.name,
      searchText(asset),
      asset.folder ?? "",
      ...LOCALES.map((locale) => asset.alt[locale] ?? ""),
      0,
      asset.focal?.x ?? null,
      asset.focal?.y ?? null,
      asset.width,
      asset.height,
      asset.bytes,
      asset.duration ?? null,
      asset.original?.file ?? null,
      asset.original?.bytes ?? 0,
      author,
      1,
      null,
      null,
      asset.createdAt,
      now,
    ]),
  );
}

/** What a search finds an asset by. */
export function searchText({ name, alt }: { name: string; alt: LocalizedText }): string {
  return searchable([name, ...LOCALES.map((locale) => alt[locale] ?? "")].join(" "));
}

/** Takes these out of the bin, whoever threw them away: something shows them. */
export async function takeOutOfBin(ctx: Context, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await ctx.tx.run(
    `UPDATE assets SET trashed_at = NULL WHERE src IN (${marks(keys)}) AND trashed_at IS NOT NULL AND doomed_at IS NULL`,
    keys,
  );
}

export async function readUses(read: Reader, src: string): Promise<AssetUse[]> {
  const rows = await read.all<{ holder: string; holder_id: string; is_current: number }>(
    "SELECT holder, holder_id, is_current FROM asset_uses WHERE src = ? ORDER BY is_current DESC, holder, holder_id",
    [src],
  );
  return rows.map((row) => ({
    holder: row.holder as Holder,
    id: row.holder_id,
    isCurrent: Number(row.is_current) === 1,
  }));
}
