import {
  countFound,
  PRODUCT_SORTS,
  PRODUCT_STATUSES,
  type ProductsQuery,
  productsQuery,
} from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { localMinute } from "../formats/rows.ts";
import type { Column, Item, Report } from "../types.ts";
import { productExportMessages } from "./messages.ts";
import { PRODUCT_COLUMNS, VARIANT_COLUMNS } from "./product-columns.ts";
import { type ExportedProduct, readProducts } from "./read-products.ts";

/**
 * A report of the products that a list's filter holds, and how many they are. Its columns have the same names in every
 * language, and our own import takes the file back unchanged.
 */
export async function openProductExport(
  { read, shop, clock }: QueryContext,
  filter: string,
  locale: Locale,
): Promise<{ report: Report; total: number }> {
  const asked = productsQuery(new URLSearchParams(filter), shop.currency);
  // The list that asks has read it already; what cannot be read finds nothing, rather than everything.
  const query: ProductsQuery = asked.ok ? asked.value : { rule: { match: "any", of: [] } };
  const now = clock.now();
  const t = translator(productExportMessages, locale);
  return {
    report: {
      title: t("title"),
      subtitle: t("exportedAt", { moment: localMinute(now, shop.timeZone) }),
      ...{ locale, timeZone: shop.timeZone },
      columns: PRODUCT_COLUMNS.map(columnOf),
      parts: VARIANT_COLUMNS.map(columnOf),
      items: items(readProducts(read, { ...query, now }, shop.currency)),
    },
    total: await countFound(read, { ...query, now }),
  };
}

/** The first value that its parameter cannot have: `status=actve`. Undefined where all of them mean something. */
export function strangeInProducts(search: URLSearchParams, currency: Currency): string | undefined {
  const [status, sort] = [search.get("status"), search.get("sort")];
  if (status && !PRODUCT_STATUSES.some((each) => each === status)) return `status=${status}`;
  if (sort && !PRODUCT_SORTS.some((each) => each === sort)) return `sort=${sort}`;
  const asked = productsQuery(search, currency);
  return asked.ok ? undefined : String(asked.refusal.data?.problem);
}

async function* items(products: AsyncIterable<ExportedProduct>): AsyncGenerator<Item> {
  for await (const whole of products) {
    yield {
      cells: PRODUCT_COLUMNS.map(({ cell }) => cell(whole, whole)),
      parts: whole.variants.map((variant) => VARIANT_COLUMNS.map(({ cell }) => cell(variant, whole))),
    };
  }
}

function columnOf({ cell: _, ...column }: Column & { cell: unknown }): Column {
  return column;
}
