import { literal, Op, type OrderItem, type WhereOptions } from "sequelize";
import type { Reader } from "#app/platform/db/index.server.ts";
import { type ProductListRow, productModel, readProducts } from "../model.server.ts";
import { searchPatterns } from "../rules/search-text.ts";
import type { Product, ProductStatus } from "../types.ts";

export type ProductSort = "newest" | "updated" | "title" | "price-asc" | "price-desc" | "best-selling";

export interface ProductsQuery {
  /** Words that must all be found, in any language, in titles, texts, options, SKUs, tags or vendor. */
  q?: string;
  status?: ProductStatus;
  /** Only members of this collection; `manual` then keeps its order. */
  collectionId?: string;
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

type SortColumn = "id" | "updated_at" | "title_sort" | "price_min" | "sold";

const SORTS: Record<ProductSort, { column: SortColumn; descending: boolean }> = {
  newest: { column: "id", descending: true },
  updated: { column: "updated_at", descending: true },
  title: { column: "title_sort", descending: false },
  "price-asc": { column: "price_min", descending: false },
  "price-desc": { column: "price_min", descending: true },
  "best-selling": { column: "sold", descending: true },
};

const MAX_LIMIT = 250;

/** A page of products. A cursor that is none starts from the beginning. */
export async function listProducts(read: Reader, query: ProductsQuery = {}): Promise<Page<Product>> {
  if (query.collectionId !== undefined && (query.sort ?? "manual") === "manual") return listByHand(read, query);
  const limit = Math.min(MAX_LIMIT, Math.max(1, query.limit ?? 50));
  const sort = SORTS[query.sort === undefined || query.sort === "manual" ? "newest" : query.sort];
  const direction = sort.descending ? "DESC" : "ASC";
  const order: OrderItem[] =
    sort.column === "id"
      ? [["id", direction]]
      : [
          [sort.column, direction],
          ["id", direction],
        ];
  const rows = (await productModel(read.sequelize).findAll({
    attributes: ["id", sort.column],
    where: { [Op.and]: [...filters(query), ...after(query.cursor, sort)] },
    order,
    limit: limit + 1,
    raw: true,
    ...read.orm,
  })) as unknown as ProductListRow[];
  const page = rows.slice(0, limit);
  const products = new Map(
    (
      await readProducts(
        read,
        "id",
        page.map((row) => row.id),
      )
    ).map((each) => [each.id, each]),
  );
  const last = page.at(-1);
  return {
    data: page.map((row) => products.get(row.id)).filter((product) => product !== undefined),
    nextCursor: rows.length > limit && last ? encodeCursor([last[sort.column], last.id]) : null,
  };
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

async function listByHand(read: Reader, query: ProductsQuery): Promise<Page<Product>> {
  const limit = Math.min(MAX_LIMIT, Math.max(1, query.limit ?? 50));
  const from = Number(decodeCursor(query.cursor)?.[0] ?? 0);
  const status = query.status ? "AND p.status = ?" : "";
  const rows = await read.all<{ product_id: string; position: number }>(
    `SELECT cp.product_id, cp.position FROM collection_products cp JOIN products p ON p.id = cp.product_id WHERE cp.collection_id = ? AND cp.position >= ? ${status} ORDER BY cp.position LIMIT ${limit + 1}`,
    [query.collectionId ?? "", Number.isSafeInteger(from) ? from : 0, ...(query.status ? [query.status] : [])],
  );
  const ids = rows.slice(0, limit).map((row) => row.product_id);
  const products = new Map((await readProducts(read, "id", ids)).map((each) => [each.id, each]));
  const next = rows[limit];
  return {
    data: ids.map((id) => products.get(id)).filter((product) => product !== undefined),
    nextCursor: next ? encodeCursor([next.position]) : null,
  };
}

function filters(query: ProductsQuery): WhereOptions<ProductListRow>[] {
  const conditions: WhereOptions<ProductListRow>[] = searchPatterns(query.q ?? "").map((pattern) => ({
    [Op.or]: (["search_fr", "search_ar", "search_en", "search_any"] as const).map((column) => ({
      [column]: { [Op.like]: pattern },
    })),
  }));
  if (query.status) conditions.push({ status: query.status });
  if (query.collectionId !== undefined) {
    const members = `SELECT product_id FROM collection_products WHERE collection_id = ${quotedUlid(query.collectionId)}`;
    conditions.push({ id: { [Op.in]: literal(`(${members})`) } });
  }
  return conditions;
}

/** A ULID holds letters and digits alone; anything else names no collection. */
function quotedUlid(id: string): string {
  return /^[0-9A-Z]{26}$/.test(id) ? `'${id}'` : "''";
}

function after(cursor: string | undefined, { column, descending }: (typeof SORTS)[ProductSort]) {
  const [value, id] = decodeCursor(cursor) ?? [];
  if (value === undefined || typeof id !== "string") return [];
  const beyond = descending ? Op.lt : Op.gt;
  return [{ [Op.or]: [{ [column]: { [beyond]: value } }, { [column]: value, id: { [beyond]: id } }] }];
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
