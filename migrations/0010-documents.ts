import { createTable } from "#app/platform/db/ddl.ts";
import type { Migration } from "./registry.ts";

/**
 * Pages, forms and campaigns at rest: what each is called and where its head stands, its revisions (never changed once
 * written), when which revision is shown, and who holds which address.
 */
export default {
  async up(tx) {
    await createTable(tx, "documents", {
      columns: {
        id: "id",
        kind: "word",
        page_use: "word",
        title: "text",
        search: "text",
        revision_id: "id",
        archived_at: "int?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      indexes: [
        ["kind", "updated_at", "id"],
        ["page_use", "id"],
      ],
    });
    await createTable(tx, "document_revisions", {
      columns: {
        id: "id",
        document_id: "id",
        based_on: "id?",
        doc: "text",
        hash: "hash",
        author_kind: "word",
        author_id: "id?",
        author_name: "line?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["document_id", "id"]],
    });
    await createTable(tx, "publications", {
      columns: {
        id: "id",
        document_id: "id",
        revision_id: "id",
        from_at: "int",
        until_at: "int?",
        weight: "int",
        author_name: "line?",
        created_at: "int",
      },
      primary: ["id"],
      indexes: [["document_id", "from_at"]],
    });
    await createTable(tx, "document_slugs", {
      columns: { locale: "word", slug: "key", document_id: "id" },
      primary: ["locale", "slug"],
      indexes: [["document_id"]],
    });
  },
} satisfies Migration;
