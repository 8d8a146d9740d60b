import { marks, type Reader } from "#app/platform/db/index.server.ts";
import { tokenHash } from "../model.server.ts";

/** What orders come to that one browser made. */
export interface KnownOrders {
  /** As they were typed in the last one. */
  name: string;
  city: string;
  country: string;
  orders: number;
  delivered: number;
  /** Minor units: what was paid and stayed paid. */
  spent: number;
  /** Epoch ms. */
  firstOrder: number;
  lastOrder: number;
}

/** The orders that these tokens open, together; undefined where they open none. */
export async function sumKnownOrders(read: Reader, tokens: readonly string[]): Promise<KnownOrders | undefined> {
  if (tokens.length === 0) return undefined;
  const rows = await read.all(
    `SELECT name, city, country, state, delivery_state, paid, placed_at FROM orders WHERE token_hash IN (${marks(tokens)}) AND merged_into IS NULL ORDER BY placed_at DESC, id DESC`,
    tokens.map(tokenHash),
  );
  const stand = rows.filter(({ state }) => state !== "cancelled");
  const [last, first] = [stand[0], stand.at(-1)];
  if (!last || !first) return undefined;
  return {
    ...{ name: String(last.name ?? ""), city: String(last.city ?? ""), country: String(last.country ?? "") },
    orders: stand.length,
    delivered: stand.filter((row) => row.delivery_state === "delivered").length,
    spent: stand.reduce((sum, row) => sum + Number(row.paid), 0),
    firstOrder: Number(first.placed_at),
    lastOrder: Number(last.placed_at),
  };
}
