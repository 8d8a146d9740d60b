import type { Doc } from "#blocks/contract/index.ts";
import type { Sections } from "#runtime/document/sections.ts";
import type { DocumentsPort, SharedSection } from "../ports.ts";

export type SectionStore = ReturnType<typeof createSectionStore>;

/** The sections that a page shares, asked for once; canvas and inspector show the same. */
export function createSectionStore(documents: Pick<DocumentsPort, "sections">) {
  let found = new Map<string, SharedSection>();
  let docs: Sections = new Map();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of [...listeners]) listener();
  };

  const ask = async (ids: readonly string[]) => {
    for (const id of ids) asked.add(id);
    try {
      const answers = await documents.sections(ids);
      const arrived = answers.filter((each) => each !== null);
      const isNew = arrived.some((each) => JSON.stringify(each) !== JSON.stringify(found.get(each.id)));
      if (!isNew) return;
      found = new Map([...found, ...arrived.map((each) => [each.id, each] as const)]);
      docs = new Map([...found].map(([id, { doc }]): [string, Doc] => [id, doc]));
      tell();
    } catch {
      // Nobody answered: the next change of the page asks again.
      for (const id of ids) asked.delete(id);
    }
  };

  return {
    known: (): Sections => docs,
    find: (id: string | null): SharedSection | undefined => found.get(id ?? ""),
    /** Asks for those that nobody has asked for yet. */
    want(ids: readonly string[]) {
      const open = ids.filter((id) => !asked.has(id));
      if (open.length > 0) void ask(open);
    },
    /** Asks again: they may have been edited elsewhere. */
    refresh() {
      if (asked.size > 0) void ask([...asked]);
    },
    /** A section was made: lists of them are out of date. */
    touch: tell,
    version: () => version,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
