import { addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Lists of stock go through every living variant; an order looks whether a lead of its e-mail is open. */
export default {
  async up(tx) {
    await addIndex(tx, "variants", ["product_id", "archived_at"]);
    await addIndex(tx, "location_levels", ["quarantined"]);
    await addIndex(tx, "leads", ["email"]);
  },
} satisfies Migration;
