import type { BlockData, ProductRef, ProductView } from "#blocks/contract/index.ts";

export interface ProductRequest {
  product: ProductRef;
}

export interface ProductAnswer {
  /** Null once it is deleted, archived or a draft. */
  product: ProductView | null;
}

/** The data half of every block about one product: all of a page's products in one question. */
export const productData: BlockData<ProductRequest, ProductAnswer> = {
  async answer(requests, store) {
    const products = await store.products(requests.map(({ product }) => product));
    return products.map((product) => ({ product }));
  },
};

/** What such a block asks: nothing until somebody chose a product. */
export function productRequest({ product }: { product: ProductRef | null }): ProductRequest | null {
  return product && { product };
}
