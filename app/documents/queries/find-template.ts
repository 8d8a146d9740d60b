import type { Reader } from "#app/platform/db/index.server.ts";
import type { LiveDocument, TemplateSubject } from "../types.ts";
import { findLiveDocument, findShown } from "./find-live.ts";

/** Id of the template that a product or a collection was given; null: the shop's own serves it. */
export async function findAssignment(read: Reader, { kind, id }: TemplateSubject): Promise<string | null> {
  const row = await read.one<{ document_id: string }>(
    "SELECT document_id FROM template_assignments WHERE subject_kind = ? AND subject_id = ?",
    [kind, id],
  );
  return row?.document_id ?? null;
}

/** When the template that a product or a collection was given begins to be shown; null where it has none, or no date. */
export async function nextAssigned(read: Reader, subject: TemplateSubject, at: number): Promise<number | null> {
  const document = await findAssignment(read, subject);
  return document === null ? null : (await findShown(read, document, at)).changesAt;
}

/** What is shown of it now; undefined where there is none, or it is not published. */
export async function findAssigned(
  read: Reader,
  subject: TemplateSubject,
  at: number,
): Promise<LiveDocument | undefined> {
  const document = await findAssignment(read, subject);
  const live = document === null ? undefined : await findLiveDocument(read, document, at);
  return live?.doc.kind === "page" && live.doc.meta.use === subject.kind ? live : undefined;
}
