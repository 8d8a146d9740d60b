import type { BlockData, ReachView } from "#blocks/contract/index.ts";

const data: BlockData<{ ask: "reach" }, ReachView> = {
  async answer(requests, store) {
    const reach = await store.reach();
    return requests.map(() => reach);
  },
};
export default data;
