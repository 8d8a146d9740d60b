import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import { type Anchors, balancesAfter } from "../ledger/balances.server.ts";
import { MOVEMENT_COLUMNS, toMovement } from "../ledger/ledger.server.ts";
import type { MovementKind, StockMovement } from "../types.ts";

export interface MovementsQuery {
  variantId?: string;
  productId?: string;
  kind?: MovementKind;
  /** A staff user's or a token's id. */
  actorId?: string;
  actorKind?: string;
  orderId?: string;
  locationId?: string;
  batchId?: string;
  /** Epoch ms: from the first on, before the second. */
  from?: number;
  until?: number;
  /** 1 to 250. */
  limit?: number;
  /** `nextCursor` of the page before. */
  cursor?: string;
}

/** A movement with what there was before and after it. */
export interface LedgerEntry extends StockMovement {
  onHandBefore: number;
  onHandAfter: number;
  reservedBefore: number;
  reservedAfter: number;
}

/** A page of the ledger of all variants, latest first. */
export async function listMovements(
  read: Reader,
  query: MovementsQuery = {},
  anchors: Anchors = new Map(),
): Promise<{ data: LedgerEntry[]; nextCursor: string | null }> {
  const limit = Math.min(250, Math.max(1, Math.trunc(query.limit ?? 50)));
  const { sql, binds } = conditions(query);
  const rows = await read.all(
    `SELECT ${MOVEMENT_COLUMNS} FROM stock_movements ${sql && `WHERE ${sql}`} ORDER BY id DESC LIMIT ${limit + 1}`,
    binds,
  );
  const page = rows.slice(0, limit).map(toMovement);
  const after = await balancesAfter(read, page, anchors);
  return {
    data: page.map((movement, index) => {
      const { onHand = 0, reserved = 0 } = after[index] ?? {};
      return {
        ...movement,
        onHandBefore: onHand - movement.onHandDelta,
        onHandAfter: onHand,
        reservedBefore: reserved - movement.reservedDelta,
        reservedAfter: reserved,
      };
    }),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/** The whole of what a query finds, page by page, latest first, in constant memory a variant. */
export async function* walkMovements(read: Reader, query: MovementsQuery): AsyncGenerator<LedgerEntry[]> {
  const anchors: Anchors = new Map();
  let cursor: string | null | undefined;
  do {
    const page = await listMovements(read, { ...query, limit: 250, ...(cursor && { cursor }) }, anchors);
    yield page.data;
    cursor = page.nextCursor;
  } while (cursor);
}

/** How many movements a query finds. */
export async function countMovements(read: Reader, query: MovementsQuery): Promise<number> {
  const { sql, binds } = conditions(query);
  const row = await read.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM stock_movements ${sql && `WHERE ${sql}`}`,
    binds,
  );
  return Number(row?.n ?? 0);
}

function conditions(query: MovementsQuery): { sql: string; binds: Bind[] } {
  const parts: string[] = [];
  const binds: Bind[] = [];
  const when = (value: Bind | undefined, sql: string) => {
    if (value === undefined) return;
    parts.push(sql);
    binds.push(value);
  };
  when(query.variantId, "variant_id = ?");
  when(query.productId, "variant_id IN (SELECT id FROM variants WHERE product_id = ?)");
  when(query.kind, "kind = ?");
  when(query.actorId, "actor_id = ?");
  when(query.actorKind, "actor_kind = ?");
  when(query.orderId, "order_id = ?");
  when(query.locationId, "location_id = ?");
  when(query.batchId, "batch_id = ?");
  when(query.from, "at >= ?");
  when(query.until, "at < ?");
  when(query.cursor, "id < ?");
  return { sql: parts.join(" AND "), binds };
}
