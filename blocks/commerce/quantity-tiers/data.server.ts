import type { BlockData, PackView } from "#blocks/contract/index.ts";
import type { ProductAnswer, ProductRequest } from "#blocks/parts/product-data.ts";

export interface PacksAnswer extends ProductAnswer {
  packs: PackView[];
}

const data: BlockData<ProductRequest, PacksAnswer> = {
  async answer(requests, store) {
    const refs = requests.map(({ product }) => product);
    const [products, packs] = await Promise.all([store.products(refs), store.packs(refs)]);
    return requests.map((_, index) => ({ product: products[index] ?? null, packs: packs[index] ?? [] }));
  },
};
export default data;
