import { findSellables, type Sellable } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { findOrderNumbers } from "#app/commerce/orders/index.server.ts";
import { findLocationNames, type LedgerEntry } from "#app/commerce/stock/index.server.ts";
import type { MovementRow } from "./types.ts";

const ACTORS = ["staff", "shopper", "token", "system"] as const;

/** Lines of the ledger with the words people know: titles, order numbers, names of locations. */
export async function movementRows(
  { read, clock }: Pick<QueryContext, "read" | "clock">,
  entries: readonly LedgerEntry[],
  locale: Locale,
): Promise<MovementRow[]> {
  const variantIds = [...new Set(entries.map((entry) => entry.variantId))];
  const orderIds = [...new Set(entries.flatMap((entry) => entry.orderId ?? []))];
  const [sellables, numbers, locations] = await Promise.all([
    findSellables(read, variantIds, clock.now()),
    findOrderNumbers(read, orderIds),
    findLocationNames(read),
  ]);
  const known = new Map(sellables.map((each) => [each.variantId, each]));
  return entries.map((entry) => ({
    ...{ id: entry.id, at: entry.at, kind: entry.kind, reason: entry.reason },
    ...articleOf(known.get(entry.variantId), locale),
    onHand: [entry.onHandBefore, entry.onHandAfter],
    reserved: [entry.reservedBefore, entry.reservedAfter],
    quarantinedDelta: entry.quarantinedDelta,
    location: entry.locationId === null ? null : (locations.get(entry.locationId) ?? null),
    order: entry.orderId === null ? null : { id: entry.orderId, number: numbers.get(entry.orderId) ?? "?" },
    actorKind: ACTORS.find((kind) => kind === entry.actorKind) ?? "system",
    actorName: entry.actorName,
  }));
}

/** A variant that is no longer sold has no title left: its row says so. */
function articleOf(sellable: Sellable | undefined, locale: Locale) {
  if (!sellable) return { productId: null, title: "", variant: "", sku: null };
  return {
    productId: sellable.productId,
    title: textIn(sellable.title, locale),
    variant: sellable.optionLabels.map((label) => textIn(label, locale)).join(" / "),
    sku: sellable.sku,
  };
}
