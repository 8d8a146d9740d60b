import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/** Addresses that pages once had, and links that show what is not published to whoever holds them. */
export default {
  async up(tx) {
    await createTable(tx, "document_redirects", {
      columns: { locale: "word", slug: "key", document_id: "id", created_at: "int" },
      primary: ["locale", "slug"],
      indexes: [["document_id"]],
    });
    await createTable(tx, "preview_links", {
      columns: {
        token_hash: "hash",
        document_id: "id",
        revision_id: "id",
        locale: "word",
        expires_at: "int",
        author_name: "line?",
        created_at: "int",
      },
      primary: ["token_hash"],
      indexes: [["expires_at"]],
    });
  },
} satisfies Migration;
