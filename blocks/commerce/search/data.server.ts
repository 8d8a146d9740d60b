import type { BlockData, ProductView } from "#blocks/contract/index.ts";

export interface SearchAnswer {
  /** What was typed; null on a page that is not about a search. */
  words: string | null;
  found: ProductView[];
  /** Shown where nothing was found. */
  instead: ProductView[];
}

const data: BlockData<{ limit: number }, SearchAnswer> = {
  async answer(requests, store) {
    const words = store.subject.search?.trim();
    if (words === undefined) return requests.map(() => ({ words: null, found: [], instead: [] }));
    const limit = Math.max(...requests.map((each) => each.limit));
    const [found = []] = words ? await store.productLists([{ words, sort: "best-selling", limit }]) : [];
    const [instead = []] = found.length === 0 ? await store.productLists([{ sort: "best-selling", limit: 4 }]) : [];
    return requests.map((each) => ({ words, found: found.slice(0, each.limit), instead }));
  },
};
export default data;
