import { addColumns, addIndex } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Which order a message is about, so that it goes with its person; refunds are found by the provider's name for them. */
export default {
  async up(tx) {
    await addColumns(tx, "inbox", { subject: { type: "key?" } });
    await addIndex(tx, "inbox", ["subject"]);
    await addIndex(tx, "payment_entries", ["provider_ref"]);
  },
} satisfies Migration;
