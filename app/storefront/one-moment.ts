import type { QueryContext } from "#app/commerce/context.ts";
import { readOnce } from "#app/platform/db/index.server.ts";

/**
 * Reads of one page: its head, its foot and its blocks ask for the same documents and products, each by itself. All of
 * them see one moment, and each question goes to the database once.
 */
export function atOneMoment<Q extends QueryContext>(q: Q): Q {
  const now = q.clock.now();
  return { ...q, clock: { now: () => now }, read: readOnce(q.read) };
}
