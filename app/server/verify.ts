import type { Check, Offence } from "#app/commerce/check.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { checks } from "./checks.ts";

export interface Verified {
  id: string;
  title: string;
  /** How many rows break it. */
  broken: number;
  /** The first of them. */
  rows: Offence[];
}

/** More than a person reads; `broken` says how many there are. */
const KEPT = 1_000;

/** Looks at every invariant, one after another. `onCheck` is told of each as it is done. */
export async function verify(
  read: Reader,
  { only = checks, onCheck }: { only?: readonly Check[]; onCheck?: (done: Verified) => void } = {},
): Promise<Verified[]> {
  const results: Verified[] = [];
  for (const { id, title, find } of only) {
    const done: Verified = { id, title, broken: 0, rows: [] };
    for await (const row of find(read)) {
      done.broken++;
      if (done.rows.length < KEPT) done.rows.push(row);
    }
    results.push(done);
    onCheck?.(done);
  }
  return results;
}
