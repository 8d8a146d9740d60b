import type { BlockData, ProductsQuery, ProductView } from "#blocks/contract/index.ts";

const data: BlockData<ProductsQuery, ProductView[]> = {
  answer: (requests, store) => store.productLists(requests),
};
export default data;
