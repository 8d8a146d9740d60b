import type { Currency } from "../../kernel/money.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { parseFilter } from "../rules/parse-filter.ts";
import { PRODUCT_STATUSES } from "../types.ts";
import { PRODUCT_SORTS, type ProductSort, type ProductsFilter } from "./list-products.ts";

/** What the address of a list of products may say. */
export const PRODUCT_FILTERS = ["q", "status", "filter", "sort"] as const;

/**
 * A list of products as its address has it: `status=active&filter=tag:promo price:100..200&q=vase&sort=title`. `q` may hold
 * terms of a filter too, so that one search field does both. Unknown statuses and sorts are left out; a filter that cannot be
 * read is refused.
 */
export function productsQuery(
  search: URLSearchParams,
  currency: Currency,
): Result<ProductsFilter & { sort?: ProductSort }> {
  const text = [search.get("q"), search.get("filter")].filter(Boolean).join(" ");
  const filter = parseFilter(text, currency);
  if (!filter.ok) return filter;
  const status = PRODUCT_STATUSES.find((each) => each === search.get("status"));
  const sort = PRODUCT_SORTS.find((each) => each === search.get("sort"));
  const { q, rule } = filter.value;
  return ok({ ...(q && { q }), ...(rule && { rule }), ...(status && { status }), ...(sort && { sort }) });
}
