import { randomBytes } from "node:crypto";
import type { Connection } from "mysql2/promise";
import { ulid } from "ulid";

type Bind = string | number | null;

/** One statement as the driver sent it. */
export interface Sent {
  sql: string;
  binds: readonly Bind[];
}

/** A transaction to be sent again and again: what differs from order to order is made anew each time. */
export interface Replay {
  statements: readonly Sent[];
  /** By statement and bind: this value is an order's own. */
  varies: readonly (readonly boolean[])[];
}

/** @param two orders of the same article by two buyers: what is not the same in both is each order's own */
export function replayOf(first: readonly Sent[], second: readonly Sent[]): Replay {
  if (first.length !== second.length) throw new Error("Two orders of one article sent different statements");
  return {
    statements: first,
    varies: first.map(({ binds }, at) => binds.map((bind, index) => bind !== second[at]?.binds[index])),
  };
}

/** Sends a transaction once, with values of its own. */
export async function send(connection: Connection, { statements, varies }: Replay): Promise<void> {
  const fresh = new Map<Bind, Bind>();
  for (const [at, { sql, binds }] of statements.entries()) {
    const values = binds.map((bind, index) => {
      if (!varies[at]?.[index]) return bind;
      const known = fresh.get(bind) ?? another(bind);
      fresh.set(bind, known);
      return known;
    });
    if (values.length === 0) await connection.query(sql);
    else await connection.execute(sql, values);
  }
}

let made = 0;

/** Another value of the same kind and length. */
function another(value: Bind): Bind {
  if (typeof value === "number") return value > 1e12 ? Date.now() : value;
  if (value === null) return null;
  if (/^[0-9A-Z]{26}$/.test(value)) return ulid();
  if (/^[0-9a-f]{64}$/.test(value)) return randomBytes(32).toString("hex");
  // JSON is sent as it was: only its length costs anything.
  if (/^[[{]/.test(value)) return value;
  made++;
  const tail = `${process.pid}${made}`;
  return value.length > tail.length ? value.slice(0, value.length - tail.length) + tail : `${value}${tail}`;
}
