import type { Bind, Reader } from "#app/platform/db/index.server.ts";
import type { StockMovement } from "../types.ts";

export interface Balance {
  onHand: number;
  reserved: number;
}

/** Where a variant's balance is known: behind this movement; without an id: now. */
export type Anchors = Map<string, Balance & { id?: string }>;

/**
 * What each variant had on hand and promised just after each of these movements. Nothing of it is stored: it is the
 * balance at a known place less what moved since, so that the promise of a unit to a buyer writes one row and reads none.
 * @param movements of any variants, latest first
 * @param anchors carried from page to page when one reads on; a walk through the whole ledger then reads each row once
 */
export async function balancesAfter(
  read: Reader,
  movements: readonly StockMovement[],
  anchors: Anchors = new Map(),
): Promise<Balance[]> {
  if (movements.length === 0) return [];
  const parts: string[] = [];
  const binds: Bind[] = [];
  const known = new Map([...anchors].map(([variantId, { id }]) => [variantId, id]));
  for (const [index, { variantId, id }] of movements.entries()) {
    if (!known.has(variantId)) {
      parts.push(`SELECT ${index} AS at, 1 AS now, on_hand, reserved FROM stock_levels WHERE variant_id = ?`);
      binds.push(variantId);
    }
    const later = known.get(variantId);
    const bound = later === undefined ? "" : " AND id <= ?";
    parts.push(
      `SELECT ${index} AS at, 0 AS now, SUM(on_hand_delta) AS on_hand, SUM(reserved_delta) AS reserved FROM stock_movements WHERE variant_id = ? AND id > ?${bound}`,
    );
    binds.push(variantId, id, ...(later === undefined ? [] : [later]));
    known.set(variantId, id);
  }
  // One statement, so that levels and ledger are seen at one moment.
  const rows = await read.all<{ at: number; now: number; on_hand: number | null; reserved: number | null }>(
    parts.join(" UNION ALL "),
    binds,
  );
  const now = new Map<number, Balance>();
  const moved = new Map<number, Balance>();
  for (const row of rows) {
    const balance = { onHand: Number(row.on_hand ?? 0), reserved: Number(row.reserved ?? 0) };
    (Number(row.now) === 1 ? now : moved).set(Number(row.at), balance);
  }
  return movements.map(({ variantId, id }, index) => {
    const from = now.get(index) ?? anchors.get(variantId) ?? { onHand: 0, reserved: 0 };
    const since = moved.get(index) ?? { onHand: 0, reserved: 0 };
    const balance = { onHand: from.onHand - since.onHand, reserved: from.reserved - since.reserved };
    anchors.set(variantId, { ...balance, id });
    return balance;
  });
}
