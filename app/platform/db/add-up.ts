import { rowMarks } from "./rows.ts";
import type { Bind, Tx } from "./types.ts";

/** Rows of one statement; few sizes, so that few statements are prepared. Largest first, down to one. */
const SIZES = [128, 32, 8, 2, 1] as const;

/**
 * Cuts rows into slices of a few sizes: each size is one prepared statement, however many rows there are.
 * @param most rows of a slice
 */
export function inFewSizes<T>(rows: readonly T[], most: number = SIZES[0]): T[][] {
  const slices: T[][] = [];
  let at = 0;
  for (const size of SIZES.filter((each) => each <= most)) {
    for (; rows.length - at >= size; at += size) slices.push(rows.slice(at, at + size));
  }
  return slices;
}

/**
 * Adds each amount to the number that stands under its key, which begins at 0. One statement for many: nothing is read first,
 * so nothing that is counted at the same time is lost.
 * @param keys columns of the primary key, in its order; `column` is the number
 * @param amounts each key once. Sorted by it: who adds up beside us goes the same way, and neither waits for the other
 */
export async function addUp(
  tx: Tx,
  table: string,
  { keys, column }: { keys: readonly string[]; column: string },
  amounts: readonly (readonly [key: readonly Bind[], amount: number])[],
): Promise<void> {
  const columns = [...keys, column];
  const otherwise =
    tx.dialect === "mysql"
      ? `ON DUPLICATE KEY UPDATE ${column} = ${column} + VALUES(${column})`
      : `ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${column} = ${column} + excluded.${column}`;
  for (const slice of inFewSizes(amounts)) {
    await tx.run(
      `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${rowMarks(slice.length, columns.length)} ${otherwise}`,
      slice.flatMap(([key, amount]) => [...key, amount]),
    );
  }
}
