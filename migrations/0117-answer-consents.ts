import { addColumns } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What was agreed to with an answer, in the words that were read: `[{ name, text, hash, locale }]`; the revision is the answer's. */
export default {
  async up(tx) {
    await addColumns(tx, "form_answers", { consents: { type: "text?" } });
  },
} satisfies Migration;
