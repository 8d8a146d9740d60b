import { marks, type Reader } from "#app/platform/db/index.server.ts";

/** The document of each revision; one that there is not is left out. */
export async function findRevisionOwners(read: Reader, revisions: readonly string[]): Promise<Map<string, string>> {
  if (revisions.length === 0) return new Map();
  const rows = await read.all<{ id: string; document_id: string }>(
    `SELECT id, document_id FROM document_revisions WHERE id IN (${marks(revisions)})`,
    revisions,
  );
  return new Map(rows.map((row) => [row.id, row.document_id]));
}
