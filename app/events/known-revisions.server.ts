import { inFewSizes, type Reader } from "#app/platform/db/index.server.ts";
import type { KnownRevisions } from "./rules/sift.ts";

const MOST = 10_000;

/** Which revisions there are: a revision never changes, so it is asked for once. Those that are made up are remembered too. */
export class RevisionOwners {
  readonly #read: Reader;
  /** Document by revision; "": there is none. Oldest first. */
  readonly #known = new Map<string, string>();

  constructor(read: Reader) {
    this.#read = read;
  }

  async of(revisions: ReadonlySet<string>): Promise<KnownRevisions> {
    const unknown = [...revisions].filter((id) => !this.#known.has(id));
    const found = new Map<string, string>();
    // Documents know every block there is: whoever only keeps or forgets events needs none of them.
    const { findRevisionOwners } = await import("#app/documents/index.server.ts");
    for (const slice of inFewSizes(unknown)) {
      for (const [id, document] of await findRevisionOwners(this.#read, slice)) found.set(id, document);
    }
    for (const id of unknown) this.#known.set(id, found.get(id) ?? "");
    const owners = new Map([...revisions].map((id) => [id, this.#known.get(id) ?? ""]));
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
    return owners;
  }
}
