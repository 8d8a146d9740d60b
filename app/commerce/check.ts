import type { Reader } from "#app/platform/db/index.server.ts";

/** A row that breaks an invariant, with what a person needs to find it and see what is wrong. */
export type Offence = Readonly<Record<string, string | number | null>>;

/**
 * Something that is always true of a shop's data, whatever happened to the process. Each domain lists its own; `vitrine
 * verify` looks for the rows that break them. A check reads in slices, each in one statement, so that a running shop is
 * seen at one moment and a large one fits.
 */
export interface Check {
  /** The invariant's number, then what of it is looked at: `I1-level`. */
  id: string;
  /** What is always true. */
  title: string;
  find(read: Reader): AsyncIterable<Offence>;
}

const SLICE = 2_000;

/** Above every ULID and every word of ours. */
const TOP = "~";

/**
 * Runs a statement over a table slice by slice.
 * @param sql gets the bounds of a slice for each pair of `?`: key > ? AND key <= ?
 */
export async function* inSlices(
  read: Reader,
  { table, key, sql, pairs = 1 }: { table: string; key: string; sql: string; pairs?: number },
): AsyncGenerator<Offence> {
  for await (const bounds of slices(read, table, key)) {
    yield* await read.all<Offence>(sql, Array.from({ length: pairs }, () => bounds).flat());
  }
}

/** The bounds of each slice: exclusive, inclusive. */
export async function* slices(read: Reader, table: string, key: string): AsyncGenerator<[string, string]> {
  for (let after = ""; ; ) {
    const last = await read.one<{ k: string }>(
      `SELECT ${key} AS k FROM ${table} WHERE ${key} > ? ORDER BY ${key} LIMIT 1 OFFSET ${SLICE - 1}`,
      [after],
    );
    yield [after, last?.k ?? TOP];
    if (!last) return;
    after = last.k;
  }
}
