import type { BlockData, RecentOrderView } from "#blocks/contract/index.ts";

const data: BlockData<{ days: number; limit: number }, RecentOrderView[]> = {
  answer: (requests, store) => Promise.all(requests.map(({ days, limit }) => store.recentOrders(days, limit))),
};
export default data;
