import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { readProducts } from "../model.server.ts";
import { ruleSql, type Sql } from "../rules/rule-sql.ts";
import { searchPatterns } from "../rules/search-text.ts";
import type { CollectionSort, Product, ProductRule, ProductStatus } from "../types.ts";

export type ProductSort = Exclude<CollectionSort, "manual"> | "updated" | "oldest" | "stock-asc" | "stock-desc";

export interface ProductsFilter {
  /** Words that must all be found, in any language, in titles, texts, options, attributes, SKUs, tags or vendor. */
  q?: string;
  status?: ProductStatus;
  rule?: ProductRule;
  /** Only members of this collection. */
  collectionId?: string;
  /** Epoch ms, for conditions on the last days; the machine's own clock where absent. */
  now?: number;
}

export interface ProductsQuery extends ProductsFilter {
  /** "manual": as the collection stands, by hand or in the order it was given. Newest first where absent. */
  sort?: ProductSort | "manual";
  /** 1 to 250. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

export interface Page<T> {
  data: T[];
  /** null on the last page. */
  nextCursor: string | null;
}

type SortColumn = "id" | "updated_at" | "title_sort" | "price_min" | "sold" | "available";

/** Data table: the only names of columns that an order is made of. */
const SORTS: Record<ProductSort, { column: SortColumn; descending: boolean }> = {
  newest: { column: "id", descending: true },
  oldest: { column: "id", descending: false },
  updated: { column: "updated_at", descending: true },
  title: { column: "title_sort", descending: false },
  "price-asc": { column: "price_min", descending: false },
  "price-desc": { column: "price_min", descending: true },
  "best-selling": { column: "sold", descending: true },
  "stock-asc": { column: "available", descending: false },
  "stock-desc": { column: "available", descending: true },
};

export const PRODUCT_SORTS = Object.keys(SORTS) as ProductSort[];

const MAX_LIMIT = 250;

/** A page of products. A cursor that is none starts from the beginning. */
export async function listProducts(read: Reader, query: ProductsQuery = {}): Promise<Page<Product>> {
  const { ids, nextCursor } = await listProductIds(read, query);
  const products = new Map((await readProducts(read, "id", ids)).map((each) => [each.id, each]));
  return { data: ids.map((id) => products.get(id)).filter((product) => product !== undefined), nextCursor };
}

/** `listProducts` of ids alone: what goes through many products reads them by itself. */
export async function listProductIds(
  read: Reader,
  query: ProductsQuery,
): Promise<{ ids: string[]; nextCursor: string | null }> {
  const order = await orderOf(read, query);
  if (order === "manual") return listByHand(read, query);
  const limit = limitOf(query);
  const { column, descending } = SORTS[order];
  const where = conditions(query);
  const beyond = after(query.cursor, SORTS[order]);
  const direction = descending ? "DESC" : "ASC";
  const rows = await read.all<{ id: string; value: string | number }>(
    `SELECT p.id, p.${column} AS value FROM products p WHERE ${where.sql}${beyond.sql} ORDER BY p.${column} ${direction}${column === "id" ? "" : `, p.id ${direction}`} LIMIT ${limit + 1}`,
    [...where.binds, ...beyond.binds],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    nextCursor: rows.length > limit && last ? encodeCursor([last.value, last.id]) : null,
  };
}

/** How many products a filter finds. */
export async function countFound(read: Reader, filter: ProductsFilter): Promise<number> {
  const { sql, binds } = conditions(filter);
  const row = await read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM products p WHERE ${sql}`, binds);
  return Number(row?.n ?? 0);
}

/** How many products each status has, for the tabs of a list. */
export async function countProducts(read: Reader): Promise<Record<ProductStatus, number>> {
  const rows = await read.all<{ status: ProductStatus; n: number }>(
    "SELECT status, COUNT(*) AS n FROM products GROUP BY status",
  );
  const counts = { draft: 0, active: 0, archived: 0 };
  for (const row of rows) counts[row.status] = Number(row.n);
  return counts;
}

/** "manual" means the collection's own order; one that is not by hand has a sort of its own. */
async function orderOf(read: Reader, { sort, collectionId }: ProductsQuery): Promise<ProductSort | "manual"> {
  if (sort !== undefined && sort !== "manual") return sort;
  if (collectionId === undefined) return "newest";
  const row = await read.one<{ sort: CollectionSort }>("SELECT sort FROM collections WHERE id = ?", [collectionId]);
  return row?.sort ?? "manual";
}

async function listByHand(read: Reader, query: ProductsQuery): Promise<{ ids: string[]; nextCursor: string | null }> {
  const limit = limitOf(query);
  const { collectionId = "", ...filter } = query;
  const from = Number(decodeCursor(query.cursor)?.[0] ?? 0);
  const where = conditions(filter);
  const rows = await read.all<{ product_id: string; position: number }>(
    `SELECT cp.product_id, cp.position FROM collection_products cp JOIN products p ON p.id = cp.product_id WHERE cp.collection_id = ? AND cp.position >= ? AND ${where.sql} ORDER BY cp.position LIMIT ${limit + 1}`,
    [collectionId, Number.isSafeInteger(from) ? from : 0, ...where.binds],
  );
  const next = rows[limit];
  return {
    ids: rows.slice(0, limit).map((row) => row.product_id),
    nextCursor: next ? encodeCursor([next.position]) : null,
  };
}

/** The filter as a condition on `products p`. Everything that came from outside is bound. */
export function conditions({ q, status, rule, collectionId, now = Date.now() }: ProductsFilter): Sql {
  const parts: Sql[] = searchPatterns(q ?? "").map((pattern) => ({
    sql: "(p.search_fr LIKE ? OR p.search_ar LIKE ? OR p.search_en LIKE ? OR p.search_any LIKE ?)",
    binds: [pattern, pattern, pattern, pattern],
  }));
  if (status) parts.push({ sql: "p.status = ?", binds: [status] });
  if (collectionId !== undefined) {
    parts.push({
      sql: "p.id IN (SELECT m.product_id FROM collection_products m WHERE m.collection_id = ?)",
      binds: [collectionId],
    });
  }
  if (rule) parts.push(ruleSql(rule, now));
  return {
    sql: parts.length > 0 ? parts.map((part) => part.sql).join(" AND ") : "1 = 1",
    binds: parts.flatMap((part) => part.binds),
  };
}

function limitOf({ limit = 50 }: ProductsQuery): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit)));
}

function after(cursor: string | undefined, { column, descending }: (typeof SORTS)[ProductSort]): Sql {
  const [value, id] = decodeCursor(cursor) ?? [];
  if (value === undefined || typeof id !== "string") return { sql: "", binds: [] };
  const sign = descending ? "<" : ">";
  if (column === "id") return { sql: ` AND p.id ${sign} ?`, binds: [id] };
  const binds: Bind[] = [value, value, id];
  return { sql: ` AND (p.${column} ${sign} ? OR (p.${column} = ? AND p.id ${sign} ?))`, binds };
}

function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

function decodeCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isPlain =
      Array.isArray(values) && values.every((each) => typeof each === "string" || typeof each === "number");
    return isPlain ? values : undefined;
  } catch {
    return undefined;
  }
}
