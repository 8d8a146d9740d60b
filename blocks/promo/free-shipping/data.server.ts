import type { BlockData, FreeDeliveryView } from "#blocks/contract/index.ts";

const data: BlockData<{ ask: "free-delivery" }, FreeDeliveryView | null> = {
  async answer(requests, store) {
    const free = await store.freeDelivery();
    return requests.map(() => free);
  },
};
export default data;
