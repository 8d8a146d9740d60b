import { PRODUCT_FILTERS } from "#app/commerce/catalog/index.server.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import { MOVEMENT_KINDS } from "#app/commerce/stock/index.server.ts";
import { ANSWER_FILTERS, strangeInAnswers } from "./answers/filter.ts";
import { ORDER_FILTERS, strangeInOrders } from "./orders/filter.ts";
import { strangeInProducts } from "./products/product-export.ts";
import { MOVEMENT_FILTERS } from "./stock/filter.ts";
import type { ExportKind } from "./types.ts";

interface Filtered {
  /** What a filter may say. */
  names: readonly string[];
  /** The first value that it cannot have. */
  strange(search: URLSearchParams, currency: Currency): string | undefined;
}

const FILTERED: Readonly<Record<ExportKind, Filtered>> = {
  orders: { names: ORDER_FILTERS, strange: strangeInOrders },
  products: { names: PRODUCT_FILTERS, strange: strangeInProducts },
  "stock-movements": {
    names: MOVEMENT_FILTERS,
    strange: (search) => {
      const kind = search.get("kind");
      return kind && !MOVEMENT_KINDS.some((each) => each === kind) ? `kind=${kind}` : undefined;
    },
  },
  answers: { names: ANSWER_FILTERS, strange: strangeInAnswers },
};

/** What of a filter says nothing: with it everything would be exported, and nobody would notice. */
export function filterProblem(kind: ExportKind, filter: string, currency: Currency): string | undefined {
  const search = new URLSearchParams(filter);
  const { names, strange } = FILTERED[kind];
  return [...search.keys()].find((name) => !names.includes(name)) ?? strange(search, currency);
}
