import type { BlockData, FacetsView } from "#blocks/contract/index.ts";

const data: BlockData<{ ask: "facets" }, FacetsView | null> = {
  async answer(requests, store) {
    const facets = await store.facets();
    return requests.map(() => facets);
  },
};
export default data;
