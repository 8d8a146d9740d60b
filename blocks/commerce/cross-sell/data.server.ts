import type { BlockData, ProductView } from "#blocks/contract/index.ts";
import type { CrossSellRequest } from "./block.ts";

const data: BlockData<CrossSellRequest, ProductView[]> = {
  async answer(requests, store) {
    const refs = requests.flatMap(({ product }) => product ?? []);
    const most = Math.max(1, ...requests.map(({ limit }) => limit));
    const chosen = requests.filter(({ product }) => product === null);
    const [related, lists] = await Promise.all([
      refs.length > 0 ? store.related(refs, most) : [],
      chosen.length > 0 ? store.productLists(chosen.map(({ ids, limit }) => ({ ids, sort: "manual", limit }))) : [],
    ]);
    return requests.map(({ product, limit }) => ((product ? related.shift() : lists.shift()) ?? []).slice(0, limit));
  },
};
export default data;
