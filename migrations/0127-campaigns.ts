import { addColumns, addIndex, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * Campaigns that are or were in the shop, one row each: all that a campaign changes hangs on it. Pages that are published
 * with one carry its id and its hours. Beside them who did what to a campaign, and when.
 */
export default {
  async up(tx) {
    await createTable(tx, "campaign_states", {
      columns: {
        document_id: "id",
        revision_id: "id",
        state: "word",
        /** Why it is paused. */
        cause: "word?",
        zone: "key",
        /** Documents it shows, each with its revision. */
        pins: "text",
        /** What rolling back restores. */
        before_all: "text",
        version: "int",
        started_at: "int",
        updated_at: "int",
      },
      primary: ["document_id"],
      indexes: [["state"]],
    });
    await createTable(tx, "campaign_log", {
      columns: {
        id: "id",
        document_id: "id",
        action: "word",
        revision_id: "id",
        actor_kind: "word",
        actor_name: "line?",
        data: "text",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["document_id", "id"]],
    });
    await addColumns(tx, "publications", { campaign_id: { type: "id?" }, schedule: { type: "text?" } });
    await addIndex(tx, "publications", ["campaign_id"]);
  },
} satisfies Migration;
