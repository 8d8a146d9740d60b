import { setImmediate as breathe } from "node:timers/promises";
import {
  findHandPicked,
  findSchedulesOf,
  findSkus,
  type ImportedSchedule,
  listProducts,
  listProductTypes,
  type PriceSchedule,
  type Product,
  type ProductsQuery,
  type Variant,
} from "#app/commerce/catalog/index.server.ts";
import { type Currency, type Money, toDecimal } from "#app/commerce/kernel/money.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

/** A product with what its row speaks of and another table holds. */
export interface ExportedProduct {
  product: Product;
  /** Handle of its product type, or "". */
  typeHandle: string;
  /** Its parts by id and by SKU, so that another shop finds them too. */
  bundle: object | null;
  /** Collections picked by hand that it is in. */
  collections: object[];
  /** Prices that will begin or end by themselves, as `ImportedSchedule` says them. */
  schedules: ImportedSchedule[];
  variants: ExportedVariant[];
}

export interface ExportedVariant {
  variant: Variant;
  /** Address of its own picture, or "". */
  image: string;
  /** What lies on the shelf; null: sold without counting. */
  stock: number | null;
  money(amount: number | null): Money | null;
}

const BATCH = 50;
/** Products written before others get their turn: a long file must not hold up the shop. */
const AT_A_STRETCH = 10;

/** All products of a filter, oldest first, a batch in memory at a time. */
export async function* readProducts(
  read: Reader,
  query: ProductsQuery,
  currency: Currency,
): AsyncGenerator<ExportedProduct> {
  const types = new Map((await listProductTypes(read)).map((type) => [type.id, type.handle]));
  const money = (amount: number | null) => (amount === null ? null : { amount, currency });
  let cursor: string | null | undefined;
  let count = 0;
  do {
    const page = await listProducts(read, { sort: "oldest", ...query, limit: BATCH, ...(cursor && { cursor }) });
    const levels = await findStock(
      read,
      page.data.flatMap((product) => product.variants.map((variant) => variant.id)),
    );
    const parts = page.data.flatMap(({ bundle }) => bundle?.items ?? []);
    const skus = await findSkus(
      read,
      parts.map(({ variantId }) => variantId),
    );
    const ids = page.data.map(({ id }) => id);
    const collections = await findHandPicked(read, ids);
    const schedules = await findSchedulesOf(read, ids, query.now ?? 0);
    for (const product of page.data) {
      yield {
        product,
        typeHandle: types.get(product.typeId ?? "") ?? "",
        bundle: product.bundle && {
          ...product.bundle,
          items: product.bundle.items.map(({ variantId, quantity }) => ({
            ...{ id: variantId, sku: skus.get(variantId) ?? null, quantity },
          })),
        },
        collections: collections.get(product.id) ?? [],
        schedules: (schedules.get(product.id) ?? []).map((each) => scheduleCell(each, product, currency)),
        variants: product.variants.map((variant) => {
          const level = levels.get(variant.id);
          const counted = product.bundle === null && level?.policy === "deny";
          return {
            ...{ variant, money, stock: counted ? level.onHand : null },
            image: product.images.find(({ id }) => id === variant.imageId)?.src ?? "",
          };
        }),
      };
      if (++count % AT_A_STRETCH === 0) await breathe();
    }
    cursor = page.nextCursor;
  } while (cursor);
}

/** Variants are named by their options, which they have in any shop. */
function scheduleCell(
  { variantId, change, from, until }: PriceSchedule,
  product: Product,
  currency: Currency,
): ImportedSchedule {
  return {
    variant: product.variants.find(({ id }) => id === variantId)?.options ?? null,
    ...("price" in change ? { price: toDecimal({ amount: change.price, currency }) } : { percent: change.percent }),
    from: new Date(from).toISOString(),
    until: until === null ? null : new Date(until).toISOString(),
  };
}
