import { createTable } from "#app/platform/db/ddl.ts";
import type { Tx } from "#app/platform/db/index.server.ts";
import type { Migration } from "./registry.ts";

/**
 * The library: what the shop has taken in (pictures, moving pictures, videos), its folders, and who shows what. A row of
 * `asset_uses` stays once a document has held the file, because any of its versions can be brought back; `is_current` says
 * whether the newest one does.
 */
export default {
  async up(tx) {
    await createTable(tx, "assets", {
      columns: {
        id: "id",
        src: "key",
        file: "key",
        kind: "word",
        name: "line",
        search: "text",
        folder_id: "key",
        alt_fr: "line",
        alt_ar: "line",
        alt_en: "line",
        is_decorative: "flag",
        focal_x: "int?",
        focal_y: "int?",
        width: "int",
        height: "int",
        bytes: "int",
        author_name: "line?",
        version: "int",
        trashed_at: "int?",
        doomed_at: "int?",
        created_at: "int",
        updated_at: "int",
      },
      primary: ["id"],
      unique: [["src"]],
      indexes: [
        ["created_at", "id"],
        ["folder_id", "created_at", "id"],
        ["name", "id"],
        ["bytes", "id"],
        ["trashed_at", "id"],
        ["file"],
      ],
    });
    await createTable(tx, "asset_folders", {
      columns: { id: "id", parent_id: "key", name: "line", name_key: "key", created_at: "int" },
      primary: ["id"],
      unique: [["parent_id", "name_key"]],
    });
    await createTable(tx, "asset_uses", {
      columns: { src: "key", holder: "word", holder_id: "key", is_current: "flag" },
      primary: ["src", "holder", "holder_id"],
      indexes: [["holder", "holder_id"]],
    });
    await rememberUses(tx);
  },
} satisfies Migration;

type Use = [src: string, holder: string, id: string, isCurrent: number];

/** What documents, products and collections show already. Running it again writes the same. */
async function rememberUses(tx: Tx): Promise<void> {
  await tx.run("DELETE FROM asset_uses");
  const documents = await tx.all<{ id: string; revision_id: string }>("SELECT id, revision_id FROM documents");
  for (const { id, revision_id } of documents) {
    const revisions = await tx.all<{ id: string; doc: string }>(
      "SELECT id, doc FROM document_revisions WHERE document_id = ?",
      [id],
    );
    const current = new Set<string>();
    const ever = new Set<string>();
    for (const revision of revisions) {
      for (const key of keysIn(JSON.parse(revision.doc))) {
        ever.add(key);
        if (revision.id === revision_id) current.add(key);
      }
    }
    await insert(
      tx,
      [...ever].map((src): Use => [src, "document", id, current.has(src) ? 1 : 0]),
    );
  }
  const images = await tx.all<{ product_id: string; src: string }>(
    "SELECT DISTINCT product_id, src FROM product_images",
  );
  await insert(
    tx,
    images.flatMap(({ product_id, src }) => [...keysIn(src)].map((key): Use => [key, "product", product_id, 1])),
  );
  const collections = await tx.all<{ id: string; image: string | null }>(
    "SELECT id, image FROM collections WHERE image IS NOT NULL",
  );
  await insert(
    tx,
    collections.flatMap(({ id, image }) =>
      [...keysIn(JSON.parse(image ?? "null"))].map((key): Use => [key, "collection", id, 1]),
    ),
  );
}

const ROWS = 100;

async function insert(tx: Tx, uses: readonly Use[]): Promise<void> {
  for (let from = 0; from < uses.length; from += ROWS) {
    const some = uses.slice(from, from + ROWS);
    await tx.run(
      `INSERT INTO asset_uses (src, holder, holder_id, is_current) VALUES ${some.map(() => "(?, ?, ?, ?)").join(", ")}`,
      some.flat(),
    );
  }
}

/** Media keys in a JSON value, as `media/…` and as `/media/…`. */
function keysIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    if (/^\/?media\/[A-Za-z0-9._/-]{1,180}$/.test(value)) found.add(value.replace(/^\//, ""));
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) keysIn(each, found);
  }
  return found;
}
