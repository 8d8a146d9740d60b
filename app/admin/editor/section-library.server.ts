import type { QueryContext } from "#app/commerce/context.ts";
import { findDocument, findShown, listDocuments, listUsers } from "#app/documents/index.server.ts";
import type { LibraryEntry, SharedSection } from "#builder/ports.ts";

const MOST = 200;
const editUrl = (id: string) => `/admin/pages/${id}/edit`;

/** The shop's sections, the one changed last first. */
export async function sectionLibrary({ read, clock }: QueryContext): Promise<LibraryEntry[]> {
  const { data } = await listDocuments(read, { kind: "section", limit: MOST }, clock.now());
  return data.map(({ id, title, isTemplate }) => ({ id, title, isTemplate }));
}

/** Sections as pages show them; what nobody has published yet, as it stands. */
export function sharedSections({ read, clock }: QueryContext, ids: readonly string[]) {
  return Promise.all(
    ids.map(async (id): Promise<SharedSection | null> => {
      const shown = await findShown(read, id, clock.now());
      const doc = shown.doc ?? (await findDocument(read, id))?.doc;
      return doc?.kind === "section" ? { id, doc, isPublished: shown.doc !== null, editUrl: editUrl(id) } : null;
    }),
  );
}

export async function sectionUsers({ read, clock }: QueryContext, id: string) {
  return (await listUsers(read, id, clock.now())).map((each) => ({
    id: each.id,
    title: each.title,
    editUrl: editUrl(each.id),
  }));
}
