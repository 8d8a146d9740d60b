import { LRUCache } from "lru-cache";
import { inFewSizes, type Reader } from "#app/platform/db/index.server.ts";
import type { KnownRevision, KnownRevisions } from "./rules/sift.ts";

/**
 * Which revisions there are, and what can be told of them: a revision never changes, so it is asked for once. Those that were
 * made up are remembered apart, so that however many there are they push out none that there is.
 */
export class RevisionsOnce {
  readonly #read: Reader;
  readonly #known = new LRUCache<string, KnownRevision>({ max: 2_000 });
  readonly #invented = new LRUCache<string, true>({ max: 10_000 });

  constructor(read: Reader) {
    this.#read = read;
  }

  /** Those of these revisions that there are. */
  async of(revisions: ReadonlySet<string>): Promise<KnownRevisions> {
    const known = new Map<string, KnownRevision>();
    const unknown: string[] = [];
    for (const id of revisions) {
      const found = this.#known.get(id);
      if (found) known.set(id, found);
      else if (!this.#invented.has(id)) unknown.push(id);
    }
    if (unknown.length > 0) for (const [id, found] of await this.#learn(unknown)) known.set(id, found);
    return known;
  }

  async #learn(unknown: readonly string[]): Promise<Map<string, KnownRevision>> {
    // Documents know every block there is: whoever only keeps or forgets events needs none of them.
    const { findParts } = await import("#app/documents/index.server.ts");
    const learned = new Map<string, KnownRevision>();
    for (const slice of inFewSizes(unknown)) {
      for (const [id, found] of await findParts(this.#read, slice)) learned.set(id, found);
    }
    for (const id of unknown) {
      const found = learned.get(id);
      if (found) this.#known.set(id, found);
      else this.#invented.set(id, true);
    }
    return learned;
  }
}
