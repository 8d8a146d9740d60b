import { marks, type Reader } from "#app/platform/db/index.server.ts";
import { documentOut } from "../loader.server.ts";
import { type Parts, partsOf } from "../rules/parts-of.ts";

/** Of which document each revision is, and what of it can be seen or reached; one that there is not is left out. */
export async function findParts(
  read: Reader,
  revisions: readonly string[],
): Promise<Map<string, Parts & { document: string }>> {
  if (revisions.length === 0) return new Map();
  const rows = await read.all<{ id: string; document_id: string; doc: string }>(
    `SELECT id, document_id, doc FROM document_revisions WHERE id IN (${marks(revisions)})`,
    revisions,
  );
  return new Map(
    rows.map(({ id, document_id, doc }) => [id, { document: document_id, ...partsOf(documentOut(id, doc)) }]),
  );
}
