import type { BlockData, OrderView } from "#blocks/contract/index.ts";
import type { CartRequest } from "./block.ts";

export interface CartAnswer {
  /** null: nothing in it that can be bought. */
  quote: OrderView | null;
  /** Something of it is no longer for sale, and is left out. */
  gone: boolean;
}

const data: BlockData<CartRequest, CartAnswer> = {
  async answer(requests, store) {
    const wanted = store.subject.wanted;
    const lines = wanted?.cart ?? [];
    if (!wanted || lines.length === 0) return requests.map(() => ({ quote: null, gone: false }));
    const [whole = null] = await store.quotes([wanted]);
    if (whole) return requests.map(() => ({ quote: whole, gone: false }));
    const alone = await store.quotes(lines.map((line) => ({ ...wanted, cart: [line] })));
    const cart = lines.filter((_, index) => alone[index]);
    const [rest = null] = cart.length > 0 ? await store.quotes([{ ...wanted, cart }]) : [];
    return requests.map(() => ({ quote: rest, gone: true }));
  },
};
export default data;
