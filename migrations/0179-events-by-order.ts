import { dropIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Nothing looks events up by their order, and every event paid for it. */
export default {
  up: (tx) => dropIndex(tx, "events", ["order_id"]),
} satisfies Migration;
