import type { BlockData, OrderView } from "#blocks/contract/index.ts";

const data: BlockData<{ ask: "order" }, OrderView | null> = {
  async answer(requests, store) {
    const order = await store.order();
    return requests.map(() => order);
  },
};
export default data;
