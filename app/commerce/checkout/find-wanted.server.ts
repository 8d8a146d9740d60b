import { findSellables, findSellablesBySku, type Sellable } from "../catalog/index.server.ts";
import type { QueryContext } from "../context.ts";
import { textIn } from "../kernel/locale.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { findLevels, sellableUnits } from "../stock/index.server.ts";
import { findParts, type Part } from "./find-parts.server.ts";
import { agreedPrice } from "./rules/agreed-price.ts";
import type { MayPrice, PlaceOrderInput } from "./types.ts";

export interface Wanted {
  sellable: Sellable;
  quantity: number;
  /** Its price is one that staff agreed on, not the catalogue's. */
  agreed: boolean;
  /** What one of it is made of; none of an article by itself. */
  parts: Part[];
}

/** The articles an order asks for, if all of them are for sale; each at the price that was agreed on, where one was. */
export async function findWanted(
  q: QueryContext,
  input: Pick<PlaceOrderInput, "lines">,
  may: MayPrice = { setPrices: false },
): Promise<Result<Wanted[]>> {
  const now = q.clock.now();
  const ids = input.lines.flatMap((line) => line.variantId ?? []);
  const skus = input.lines.flatMap((line) => (line.variantId === undefined ? (line.sku ?? []) : []));
  const byId = new Map((await findSellables(q.read, ids, now)).map((each) => [each.variantId, each]));
  const bySku = new Map((await findSellablesBySku(q.read, skus, now)).map((each) => [each.sku, each]));
  const wanted: Wanted[] = [];
  for (const [index, { sku, variantId, quantity, unitPrice, components = [] }] of input.lines.entries()) {
    const sellable = variantId === undefined ? bySku.get(sku ?? "") : byId.get(variantId);
    const pointer = `/lines/${index}/${variantId === undefined ? "sku" : "variant_id"}`;
    if (!sellable) return refuse("variant.not_found", { sku: sku ?? variantId ?? "" }, pointer);
    const title = textIn(sellable.title, q.locale, q.shop.locales[0]);
    if (sellable.status !== "active") return refuse("product.not_for_sale", { title }, pointer);
    const parts = await findParts(q, sellable, components, `/lines/${index}`);
    if (!parts.ok) return parts;
    const price = agreedPrice(unitPrice, sellable.price, may, `/lines/${index}/unit_price`);
    if (!price.ok) return price;
    const agreed = price.value !== sellable.price;
    wanted.push({ sellable: { ...sellable, price: price.value }, quantity, agreed, parts: parts.value });
  }
  return ok(wanted);
}

/** A look before writing: what is plainly sold out is refused without taking a lock. The promise itself decides later. */
export async function firstShort(q: QueryContext, wanted: readonly Wanted[]) {
  const units = wanted.flatMap(({ sellable, quantity, parts }, index) =>
    parts.length === 0
      ? [{ index, sellable, quantity }]
      : parts.map((part) => ({ index, sellable: part.sellable, quantity: part.quantity * quantity })),
  );
  const levels = await findLevels(
    q.read,
    units.map(({ sellable }) => sellable.variantId),
  );
  const asked = new Map<string, number>();
  for (const { index, sellable, quantity } of units) {
    const level = levels.get(sellable.variantId);
    const sum = (asked.get(sellable.variantId) ?? 0) + quantity;
    asked.set(sellable.variantId, sum);
    if (!level) continue;
    const available = sellableUnits(level, Number.MAX_SAFE_INTEGER);
    if (sum <= available) continue;
    const title = textIn(sellable.title, q.locale, q.shop.locales[0]);
    return refuse(
      available === 0 ? "stock.sold_out" : "stock.insufficient",
      { variantId: sellable.variantId, sku: sellable.sku, title, available },
      `/lines/${index}/quantity`,
    );
  }
  return undefined;
}
