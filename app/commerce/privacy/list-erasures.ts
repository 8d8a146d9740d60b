import type { Reader } from "#app/platform/db/index.server.ts";
import type { Erasure } from "./erase-person.ts";

/** Who was erased when and by whom, the last one first: no name, no phone. */
export async function listErasures(read: Reader): Promise<(Erasure & { by: string | null })[]> {
  const rows = await read.all("SELECT id, orders, actor_name, at FROM erasures ORDER BY id DESC LIMIT 200");
  return rows.map((row) => ({
    id: String(row.id),
    orders: Number(row.orders),
    by: row.actor_name === null ? null : String(row.actor_name),
    at: Number(row.at),
  }));
}
