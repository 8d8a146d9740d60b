import { addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Every order closes the leads of its e-mail: they are found without reading the table. */
export default {
  async up(tx) {
    await addIndex(tx, "leads", ["email"]);
  },
} satisfies Migration;
