import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What visitors did, for some weeks; and what was counted of it, day by day, for good. */
export default {
  async up(tx) {
    await createTable(tx, "events", {
      columns: {
        id: "id",
        day: "date",
        type: "word",
        at: "int",
        received_at: "int",
        view_id: "id?",
        session_id: "id?",
        visitor_id: "id?",
        page_id: "id?",
        page_revision: "id?",
        form_id: "id?",
        form_revision: "id?",
        order_id: "id?",
        part: "key",
        campaigns: "text?",
      },
      primary: ["id"],
      indexes: [["day", "id"], ["order_id"]],
    });
    await createTable(tx, "event_counts", {
      columns: {
        day: "date",
        type: "word",
        campaign_id: "word",
        variant: "word",
        page_id: "word",
        form_id: "word",
        part: "key",
        n: "int",
      },
      primary: ["day", "type", "campaign_id", "variant", "page_id", "form_id", "part"],
      indexes: [
        ["campaign_id", "type", "day"],
        ["form_id", "type", "day"],
      ],
    });
  },
} satisfies Migration;
