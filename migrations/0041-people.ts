import { addColumns, createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** What staff note of customers, their addresses and consents, leads that became no order, and who was erased when. */
export default {
  async up(tx) {
    await addColumns(tx, "customers", {
      tags: { type: "text?" },
      tag_search: { type: "line", fallback: "" },
      note: { type: "text?" },
      version: { type: "int", fallback: 1 },
      erased_at: { type: "int?" },
    });
    await createTable(tx, "customer_addresses", {
      columns: {
        id: "id",
        customer_id: "id",
        fingerprint: "hash",
        line1: "line",
        city: "line",
        region: "word?",
        postcode: "word?",
        country: "country",
        used: "int",
        last_used_at: "int",
      },
      primary: ["id"],
      unique: [["customer_id", "fingerprint"]],
    });
    await createTable(tx, "consents", {
      columns: {
        id: "id",
        phone: "word?",
        email: "key?",
        purpose: "word",
        granted: "flag",
        text: "text",
        text_version: "word",
        locale: "word",
        source: "word",
        address: "word?",
        at: "int",
      },
      primary: ["id"],
      indexes: [
        ["phone", "id"],
        ["email", "id"],
      ],
    });
    await createTable(tx, "leads", {
      columns: {
        id: "id",
        session: "hash",
        state: "word",
        phone: "word?",
        email: "key?",
        name: "line",
        city: "line",
        country: "country",
        locale: "word",
        wanted: "text",
        value: "int",
        currency: "currency",
        form: "key?",
        note: "text?",
        order_id: "id?",
        search: "line",
        version: "int",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["session"]],
      indexes: [["state", "id"], ["phone"], ["updated_at"]],
    });
    await createTable(tx, "erasures", {
      columns: {
        id: "id",
        customer_id: "id",
        orders: "int",
        actor_kind: "word",
        actor_id: "id?",
        actor_name: "line?",
        at: "int",
      },
      primary: ["id"],
    });
  },
} satisfies Migration;
