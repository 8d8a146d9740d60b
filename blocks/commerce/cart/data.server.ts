import type { BlockData, OrderView, StoreData, WantedLine } from "#blocks/contract/index.ts";
import type { CartRequest } from "./block.ts";

export interface CartAnswer {
  /** null: nothing in it that can be bought. */
  quote: OrderView | null;
  /** What names the quote's lines in the cart, in their order; lines that offers added have none. */
  keys: string[];
  /** What of it is no longer for sale, and is left out: a name each, "" where nobody knows it any more. */
  gone: string[];
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
  if (whole || lines.length === 0) return { quote: whole, keys: keysOf(lines), gone: [] };
  const alone = await Promise.all(lines.map((line) => quoteOf([line])));
  const rest = lines.filter((_, index) => alone[index]);
  const left = lines.filter((_, index) => !alone[index]);
  const names = await store.names(left.map(({ variant }) => ({ kind: "variant", id: variant })));
  return { quote: await quoteOf(rest), keys: keysOf(rest), gone: names.map((name) => name ?? "") };
}

function keysOf(lines: readonly WantedLine[]): string[] {
  return lines.map(({ key }) => key);
}
