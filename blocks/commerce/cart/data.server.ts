import type { BlockData, OrderView, StoreData, WantedLine } from "#blocks/contract/index.ts";
import type { CartRequest } from "./block.ts";

export interface CartAnswer {
  /** null: nothing in it that can be bought. */
  quote: OrderView | null;
  /** What names the quote's lines in the cart, in their order; lines that offers added have none. */
  keys: string[];
  /** Something of it is no longer for sale, and is left out. */
  gone: boolean;
}

const data: BlockData<CartRequest, CartAnswer> = {
  async answer(requests, store) {
    const answer = await quoteCart(store);
    return requests.map(() => answer);
  },
};
export default data;

async function quoteCart(store: StoreData): Promise<CartAnswer> {
  const wanted = store.subject.wanted;
  const lines = wanted?.cart ?? [];
  const quoteOf = async (cart: WantedLine[]) => {
    if (!wanted || cart.length === 0) return null;
    const [quote = null] = await store.quotes([{ ...wanted, cart }]);
    return quote;
  };
  const whole = await quoteOf(lines);
  if (whole || lines.length === 0) return { quote: whole, keys: keysOf(lines), gone: false };
  const alone = await Promise.all(lines.map((line) => quoteOf([line])));
  const rest = lines.filter((_, index) => alone[index]);
  return { quote: await quoteOf(rest), keys: keysOf(rest), gone: true };
}

function keysOf(lines: readonly WantedLine[]): string[] {
  return lines.map(({ key }) => key);
}
