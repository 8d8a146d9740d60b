import type { BlockData, ShopView } from "#blocks/contract/index.ts";

const data: BlockData<{ ask: "shop" }, ShopView> = {
  async answer(requests, store) {
    const shop = await store.shop();
    return requests.map(() => shop);
  },
};
export default data;
