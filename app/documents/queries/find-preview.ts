import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { previewHash } from "../commands/create-preview-link.ts";
import { readRevision } from "../model.server.ts";

/** What a preview link shows; undefined when it is none, or its time is over. */
export async function findPreview(
  read: Reader,
  token: string,
  now: number,
): Promise<{ doc: Doc; locale: Locale } | undefined> {
  const link = await read.one<{ document_id: string; revision_id: string; locale: Locale }>(
    "SELECT document_id, revision_id, locale FROM preview_links WHERE token_hash = ? AND expires_at > ?",
    [previewHash(token), now],
  );
  const found = link && (await readRevision(read, link.document_id, link.revision_id));
  return found && { doc: found.doc, locale: link.locale };
}
