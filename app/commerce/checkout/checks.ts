import type { Reader } from "#app/platform/db/index.server.ts";
import { jsonOf, marks } from "#app/platform/db/index.server.ts";
import type { Check, Offence } from "../check.ts";

/** Checkout: what was acknowledged is there. */
export const checkoutChecks: readonly Check[] = [
  {
    id: "I7-acknowledged",
    title: "An order that was acknowledged under a key is there, and no two keys answer one order",
    find: findLost,
  },
];

const SLICE = 500;

interface Kept {
  scope: string;
  idempotency_key: string;
  state: string;
  body: string;
}

async function* findLost(read: Reader): AsyncGenerator<Offence> {
  let [scope, key] = ["", ""];
  for (;;) {
    const rows = await read.all<Kept>(
      `SELECT scope, idempotency_key, state, body FROM idempotency WHERE scope > ? OR (scope = ? AND idempotency_key > ?) ORDER BY scope, idempotency_key LIMIT ${SLICE}`,
      [scope, scope, key],
    );
    const ids = new Map(rows.map((row) => [row, row.state === "done" ? jsonOf<{ id: string }>(row.body).id : ""]));
    const there = await readThere(read, [...ids.values()]);
    const told = new Set<string>();
    for (const [row, id] of ids) {
      // Keys of other acts than an order answer something without an id.
      if (row.state === "done" && typeof id !== "string") continue;
      if (!there.has(id) || told.has(id)) {
        yield { scope: row.scope, key: row.idempotency_key, state: row.state, order_id: id };
      }
      told.add(id);
    }
    const last = rows.at(-1);
    if (!last || rows.length < SLICE) return;
    [scope, key] = [last.scope, last.idempotency_key];
  }
}

async function readThere(read: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await read.all<{ id: string }>(`SELECT id FROM orders WHERE id IN (${marks(ids)})`, ids);
  return new Set(rows.map((row) => row.id));
}
