import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { type Bind, marks, type Reader } from "#app/platform/db/index.server.ts";
import { ASSET_COLUMNS, type AssetRow, assetOf } from "../model.server.ts";
import type { Asset, AssetKind, AssetSort } from "../types.ts";

export interface AssetsQuery {
  /** Words of a name or a description, in any language. */
  q?: string;
  /** null: what lies in no folder. Absent: everywhere. */
  folder?: string | null;
  kinds?: readonly AssetKind[];
  /** Only what nobody uses, in any version. */
  unused?: boolean;
  /** Only pictures that lack a description in one of these languages and are not said to need none. */
  missingAlt?: readonly Locale[];
  /** Of the master. */
  minBytes?: number;
  maxBytes?: number;
  /** The bin instead of the library. */
  trashed?: boolean;
  sort?: AssetSort;
  /** 1 to 200. */
  limit?: number;
  /** `nextCursor` of the page before. One that is none starts from the beginning. */
  cursor?: string;
}

export interface AssetsPage {
  data: Asset[];
  nextCursor: string | null;
}

const SORTS = {
  newest: { column: "created_at", direction: "DESC" },
  oldest: { column: "created_at", direction: "ASC" },
  name: { column: "name", direction: "ASC" },
  largest: { column: "bytes", direction: "DESC" },
} as const satisfies Record<AssetSort, { column: "created_at" | "name" | "bytes"; direction: "ASC" | "DESC" }>;

/** A page of the library. It goes on from where the page before ended, whatever was added meanwhile. */
export async function listAssets(read: Reader, query: AssetsQuery): Promise<AssetsPage> {
  const limit = Math.min(200, Math.max(1, query.limit ?? 60));
  const { column, direction } = SORTS[query.sort ?? "newest"];
  const { where, binds } = conditions(query);
  const after = readCursor(query.cursor, column === "name");
  if (after) {
    const beyond = direction === "ASC" ? ">" : "<";
    where.push(`(${column} ${beyond} ? OR (${column} = ? AND id ${beyond} ?))`);
    binds.push(after.value, after.value, after.id);
  }
  const rows = await read.all<AssetRow>(
    `SELECT ${ASSET_COLUMNS} FROM assets WHERE ${where.join(" AND ")}
     ORDER BY ${column} ${direction}, id ${direction} LIMIT ${limit + 1}`,
    binds,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { data: page.map(assetOf), nextCursor: last ? writeCursor(last[column], last.id) : null };
}

/** How many there are in all, and how many bytes they have. */
export async function countAssets(read: Reader, query: AssetsQuery): Promise<{ count: number; bytes: number }> {
  const { where, binds } = conditions(query);
  const row = await read.one<{ n: number; bytes: number | null }>(
    `SELECT COUNT(*) AS n, SUM(bytes) AS bytes FROM assets WHERE ${where.join(" AND ")}`,
    binds,
  );
  return { count: Number(row?.n ?? 0), bytes: Number(row?.bytes ?? 0) };
}

function conditions(query: AssetsQuery): { where: string[]; binds: Bind[] } {
  const where = ["doomed_at IS NULL", query.trashed ? "trashed_at IS NOT NULL" : "trashed_at IS NULL"];
  const binds: Bind[] = [];
  const also = (condition: string, ...values: Bind[]) => {
    where.push(condition);
    binds.push(...values);
  };
  // What is searched holds letters, digits and spaces alone: no wildcard can hide in it.
  const words = searchable((query.q ?? "").slice(0, 200))
    .split(" ")
    .filter(Boolean);
  for (const word of words) also("search LIKE ?", `%${word}%`);
  if (words.length === 0 && query.q?.trim()) also("1 = 0");
  if (query.folder !== undefined) also("folder_id = ?", query.folder ?? "");
  if (query.kinds && query.kinds.length > 0) also(`kind IN (${marks(query.kinds)})`, ...query.kinds);
  if (query.unused) also("NOT EXISTS (SELECT 1 FROM asset_uses WHERE asset_uses.src = assets.src)");
  if (query.missingAlt) {
    const lacks = LOCALES.filter((locale) => query.missingAlt?.includes(locale)).map((locale) => `alt_${locale} = ''`);
    also(`kind <> 'video' AND is_decorative = 0 AND (${lacks.join(" OR ") || "1 = 0"})`);
  }
  if (query.minBytes !== undefined) also("bytes >= ?", query.minBytes);
  if (query.maxBytes !== undefined) also("bytes <= ?", query.maxBytes);
  return { where, binds };
}

function writeCursor(value: string | number, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString("base64url");
}

function readCursor(cursor: string | undefined, isText: boolean): { value: string | number; id: string } | undefined {
  if (!cursor) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [value, id] = parts as [unknown, unknown];
    const fits = isText ? typeof value === "string" : Number.isSafeInteger(value);
    return fits && typeof id === "string" ? { value: value as string | number, id } : undefined;
  } catch {
    return undefined;
  }
}
