import { type Bind, jsonOf, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { ProductOption, ProductStatus } from "../../catalog/index.server.ts";
import type { LocalizedText } from "../../kernel/locale.ts";
import { searchWords } from "../../kernel/searchable.ts";
import { readLocationLevels } from "../locations/locations.server.ts";
import type { LocationLevel, StockLevel, StockPolicy } from "../types.ts";

export const SHELF_VIEWS = ["all", "low", "out", "oversold", "quarantined"] as const;
export type ShelfView = (typeof SHELF_VIEWS)[number];

export interface ShelvesQuery {
  /** Words of a title or an option, a SKU, a barcode. */
  q?: string;
  view?: ShelfView;
  productId?: string;
  sku?: string;
  /** Only what lies at this location, on the shelf or aside. */
  locationId?: string;
  sort?: "title" | "scarcest";
  /** 1 to 250. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** One variant's shelf as a list shows it. */
export interface Shelf extends StockLevel {
  productId: string;
  sku: string | null;
  barcode: string;
  title: LocalizedText;
  optionLabels: LocalizedText[];
  status: ProductStatus;
  image: string | null;
  /** Its own threshold, its product's, and the one that counts. */
  lowAt: number | null;
  productLowAt: number | null;
  threshold: number;
  isLow: boolean;
  locations: LocationLevel[];
}

/**
 * Reads beside the catalogue's tables: a list that is searched by title, filtered by what is left and sorted by either
 * cannot be put together from two rooms' answers.
 */
const TABLES = `variants v JOIN products p ON p.id = v.product_id
  LEFT JOIN stock_levels l ON l.variant_id = v.id LEFT JOIN stock_product_lows t ON t.product_id = v.product_id`;
const SHOWN = "v.archived_at IS NULL AND p.status <> 'archived'";
const AVAILABLE = "(COALESCE(l.on_hand, 0) - COALESCE(l.reserved, 0))";
const COUNTED = "COALESCE(l.policy, 'deny') = 'deny'";
const LOW = `(${COUNTED} AND p.status = 'active' AND ${AVAILABLE} < COALESCE(l.low_at, t.low_at, ?))`;
const QUARANTINED = "EXISTS (SELECT 1 FROM location_levels x WHERE x.variant_id = v.id AND x.quarantined > 0)";

const VIEWS: Record<ShelfView, { sql: string; wantsThreshold?: boolean }> = {
  all: { sql: "" },
  low: { sql: LOW, wantsThreshold: true },
  out: { sql: `(${COUNTED} AND ${AVAILABLE} <= 0)` },
  oversold: { sql: `${AVAILABLE} < 0` },
  quarantined: { sql: QUARANTINED },
};

const SORTS = {
  title: {
    columns: ["p.title_sort", "p.id", "v.position", "v.id"],
    of: ["title_sort", "product_id", "position", "id"],
  },
  scarcest: { columns: [AVAILABLE, "v.id"], of: ["available", "id"] },
} as const;

/** A page of shelves: every variant that is not archived, whether it was ever counted or not. */
export async function listShelves(
  read: Reader,
  query: ShelvesQuery,
  lowStockAt: number,
): Promise<{ data: Shelf[]; nextCursor: string | null }> {
  const limit = Math.min(250, Math.max(1, Math.trunc(query.limit ?? 50)));
  const sort = SORTS[query.sort ?? "title"];
  const found = wordsFound(query.q);
  const { sql, binds } = conditions(query, lowStockAt);
  const after = decodeCursor(query.cursor, sort.columns.length);
  const beyond = after ? ` AND (${sort.columns.join(", ")}) > (${sort.columns.map(() => "?").join(", ")})` : "";
  // The page's ids first: products' texts are long, and would be sorted along with every row.
  const page = `SELECT v.id AS page_id FROM ${TABLES}${found.joins} WHERE ${SHOWN}${sql}${found.sql}${beyond} ORDER BY ${sort.columns.join(", ")} LIMIT ${limit + 1}`;
  const rows = await read.all(
    `SELECT v.id, v.product_id, v.sku, v.barcode, v.position, v.options AS keys_json, p.title, p.title_sort, p.options, p.status,
      COALESCE(l.on_hand, 0) AS on_hand, COALESCE(l.reserved, 0) AS reserved, ${AVAILABLE} AS available, COALESCE(l.policy, 'deny') AS policy, l.low_at, t.low_at AS product_low_at,
      (SELECT i.src FROM product_images i WHERE i.product_id = v.product_id ORDER BY CASE WHEN i.id = v.image_id THEN 0 ELSE 1 END, i.position LIMIT 1) AS image
      FROM ${TABLES} JOIN (${page}) AS page ON page_id = v.id ORDER BY ${sort.columns.join(", ")}`,
    [...found.joined, ...binds, ...found.binds, ...(after ?? [])],
  );
  const shown = rows.slice(0, limit);
  const levels = await readLocationLevels(
    read,
    shown.map((row) => String(row.id)),
  );
  const last = shown.at(-1);
  return {
    data: shown.map((row) => toShelf(row, levels, lowStockAt)),
    nextCursor: rows.length > limit && last ? encodeCursor(sort.of.map((name) => last[name] ?? "")) : null,
  };
}

/** How many shelves each view shows. */
export async function countShelves(read: Reader, lowStockAt: number): Promise<Record<ShelfView, number>> {
  const sum = (view: ShelfView) => `SUM(CASE WHEN ${VIEWS[view].sql} THEN 1 ELSE 0 END) AS n_${view}`;
  const row = await read.one(
    `SELECT COUNT(*) AS n_all, ${sum("low")}, ${sum("out")}, ${sum("oversold")} FROM ${TABLES} WHERE ${SHOWN}`,
    [lowStockAt],
  );
  // Next to nothing is set aside: it is counted where it lies, not asked of every variant.
  const aside = await read.one(
    `SELECT COUNT(*) AS n FROM ${TABLES} WHERE v.id IN (SELECT x.variant_id FROM location_levels x WHERE x.quarantined > 0) AND ${SHOWN}`,
  );
  const count = (value: string | number | null | undefined) => Number(value ?? 0);
  return {
    ...{ all: count(row?.n_all), low: count(row?.n_low), out: count(row?.n_out), oversold: count(row?.n_oversold) },
    quarantined: count(aside?.n),
  };
}

function conditions(query: ShelvesQuery, lowStockAt: number): { sql: string; binds: Bind[] } {
  const parts: string[] = [];
  const binds: Bind[] = [];
  const view = VIEWS[query.view ?? "all"];
  if (view.sql) parts.push(view.sql);
  if (view.wantsThreshold) binds.push(lowStockAt);
  const when = (value: string | undefined, sql: string) => {
    if (value === undefined) return;
    parts.push(sql);
    binds.push(...Array.from({ length: sql.split("?").length - 1 }, () => value));
  };
  when(query.productId, "v.product_id = ?");
  when(query.sku, "v.sku = ?");
  when(
    query.locationId,
    "EXISTS (SELECT 1 FROM location_levels x WHERE x.variant_id = v.id AND x.location_id = ? AND (x.on_hand <> 0 OR x.quarantined <> 0))",
  );
  return { sql: parts.map((part) => ` AND ${part}`).join(""), binds };
}

/** All words must be found: each in the product's texts, which are read once and not for every variant, or on the variant. */
function wordsFound(q = "") {
  const patterns = searchWords(q, 6).map((word) => `%${word}%`);
  const joins = patterns.map(
    (_, n) =>
      ` LEFT JOIN (SELECT id FROM products WHERE search_fr LIKE ? OR search_ar LIKE ? OR search_en LIKE ?) AS hit${n} ON hit${n}.id = v.product_id`,
  );
  const sql = patterns.map((_, n) => ` AND (hit${n}.id IS NOT NULL OR LOWER(v.sku) LIKE ? OR v.barcode LIKE ?)`);
  return {
    joins: joins.join(""),
    joined: patterns.flatMap((pattern) => [pattern, pattern, pattern]),
    sql: sql.join(""),
    binds: patterns.flatMap((pattern) => [pattern, pattern]),
  };
}

function toShelf(row: Row, levels: readonly LocationLevel[], lowStockAt: number): Shelf {
  const variantId = String(row.id);
  const options = jsonOf<ProductOption[]>(row.options);
  const policy = row.policy as StockPolicy;
  const [lowAt, productLowAt] = [numberOrNull(row.low_at), numberOrNull(row.product_low_at)];
  const threshold = lowAt ?? productLowAt ?? lowStockAt;
  const available = Number(row.available);
  return {
    ...{ variantId, policy, available, lowAt, productLowAt, threshold },
    onHand: Number(row.on_hand),
    reserved: Number(row.reserved),
    productId: String(row.product_id),
    sku: row.sku === null ? null : String(row.sku),
    barcode: String(row.barcode),
    title: jsonOf<LocalizedText>(row.title),
    optionLabels: jsonOf<string[]>(row.keys_json).map(
      (key, index) => options[index]?.values.find((value) => value.key === key)?.label ?? { fr: key },
    ),
    status: row.status as ProductStatus,
    image: row.image === null ? null : String(row.image),
    isLow: policy === "deny" && row.status === "active" && available < threshold,
    locations: levels.filter((level) => level.variantId === variantId),
  };
}

function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** A cursor that is none begins at the start. */
function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | undefined {
  if (!cursor) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const plain = Array.isArray(values) && values.every((each) => ["string", "number"].includes(typeof each));
    return plain && values.length === length ? values : undefined;
  } catch {
    return undefined;
  }
}

function numberOrNull(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
