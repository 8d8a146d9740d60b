import type { BlockData, PackView, StoreData, Wanted } from "#blocks/contract/index.ts";
import { firstVariant } from "#blocks/parts/checkout.ts";
import type { CheckoutAnswer, CheckoutRequest } from "./checkout-data.ts";

const data: BlockData<CheckoutRequest, CheckoutAnswer> = {
  async answer(requests, store) {
    const [shop, forms, products] = await Promise.all([
      store.shop(),
      store.forms(requests.map(({ form }) => form)),
      store.products(requests.flatMap(({ product }) => product ?? [])),
    ]);
    const found = requests.map(({ product }) => (product ? (products.shift() ?? null) : null));
    const packs = await store.packs(requests.flatMap(({ product }) => product ?? []));
    const quotes = await quotesOf(
      found.map((product, index) => wantedOn(store, product, requests[index]?.product ? (packs.shift() ?? []) : [])),
      store,
    );
    const to = store.subject.wanted?.to;
    const shown = requests.some(({ product }) => product) || to;
    const place = shown ? await store.place(to?.country ?? shop.country, to?.region ?? "") : null;
    return requests.map((_, index) => ({
      shop,
      asked: forms[index] ?? null,
      product: found[index] ?? null,
      quote: quotes[index] ?? null,
      cart: store.subject.wanted?.cart !== undefined,
      place: quotes[index] ? place : null,
    }));
  },
};
export default data;

/** What the checkout's own page was opened for, else the product's first variant: its preselected pack, or one piece. */
function wantedOn(store: StoreData, product: CheckoutAnswer["product"], packs: readonly PackView[]): Wanted | null {
  if (store.subject.wanted) return store.subject.wanted;
  const first = product && firstVariant(product);
  return first ? { variant: first.id, quantity: packs.find((pack) => pack.preselected)?.quantity ?? 1 } : null;
}

async function quotesOf(wanted: readonly (Wanted | null)[], store: StoreData) {
  const asked = wanted.filter((each) => each !== null);
  const quotes = asked.length > 0 ? await store.quotes(asked) : [];
  return wanted.map((each) => (each ? (quotes.shift() ?? null) : null));
}
