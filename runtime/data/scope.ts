import type { Money } from "#app/commerce/kernel/money.ts";
import type { CollectionView, ProductView, ShopView, StoreData } from "#blocks/contract/index.ts";
import type { DateValue } from "../render/value-words.ts";
import type { WantedValues } from "../render/wanted.ts";

/** Values by path: words, figures, amounts, dates and pictures, in the page's language. */
export type Scope = Readonly<Record<string, unknown>>;

export function productValues(product: ProductView): Scope {
  const { title, vendor, url, price, compareAtPrice, available } = product;
  const saving: Money | null =
    compareAtPrice && compareAtPrice.amount > price.amount
      ? { ...price, amount: compareAtPrice.amount - price.amount }
      : null;
  const state = { available, inStock: available > 0, onSale: saving !== null };
  return { title, vendor, url, price, compareAtPrice, saving, ...state, image: product.images[0] ?? null };
}

/** What texts may say of the product they stand by. */
export function productScope(product: ProductView | null): Scope {
  if (!product) return {};
  return { product: productValues(product), stock: { available: product.available } };
}

export function collectionValues({ title, description, url, image }: CollectionView): Scope {
  return { title, description, url, image };
}

function shopScope({ name, phone, whatsapp }: ShopView): Scope {
  return { shop: { name, phone, whatsapp } };
}

const NOTHING: WantedValues = { products: [], collections: [], offer: false };

/** Everything a page's texts and bindings may read: the shop, what the page is about, and what they name themselves. */
export async function pageScope(store: StoreData, wanted: WantedValues = NOTHING): Promise<Scope> {
  const { subject } = store;
  const chosen = <T extends { id: string }>(found: readonly (T | null)[], values: (each: T) => Scope, ids: string[]) =>
    Object.fromEntries(found.flatMap((each, index) => (each ? [[ids[index], values(each)]] : [])));
  const [shop, [product = null], [collection = null], products, collections, [ends = null]] = await Promise.all([
    store.shop(),
    subject.product ? store.products([{ current: true }]) : [],
    subject.collection ? store.collections([{ current: true }]) : [],
    wanted.products.length > 0 ? store.products(wanted.products.map((id) => ({ id }))) : [],
    wanted.collections.length > 0 ? store.collections(wanted.collections.map((id) => ({ id }))) : [],
    wanted.offer ? store.offerEnds([subject.product ? { current: true } : null]) : [],
  ]);
  const offer: { ends: DateValue } | null = ends === null ? null : { ends: { at: ends } };
  return {
    ...shopScope(shop),
    ...productScope(product),
    ...(collection && { collection: collectionValues(collection) }),
    ...(products.length > 0 && { products: chosen(products, productValues, wanted.products) }),
    ...(collections.length > 0 && { collections: chosen(collections, collectionValues, wanted.collections) }),
    ...(offer && { offer }),
  };
}
