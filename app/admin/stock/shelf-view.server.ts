import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Shelf, StockLocation } from "#app/commerce/stock/index.server.ts";
import { mediaHref } from "../media-href.ts";
import type { ShelfRow } from "./types.ts";

/** A shelf as the screens show it, in the words of `locale`; places in the locations' own order. */
export function shelfRow(shelf: Shelf, locations: readonly StockLocation[], locale: Locale): ShelfRow {
  const { available, policy, isLow } = shelf;
  const uncounted = policy === "continue";
  const empty = !uncounted && available <= 0;
  return {
    variantId: shelf.variantId,
    productId: shelf.productId,
    title: textIn(shelf.title, locale),
    variant: shelf.optionLabels.map((label) => textIn(label, locale)).join(" / "),
    sku: shelf.sku,
    image: mediaHref(shelf.image),
    onHand: shelf.onHand,
    reserved: shelf.reserved,
    available,
    uncounted,
    state: available < 0 && !uncounted ? "oversold" : empty ? "out" : isLow ? "low" : "fine",
    lowAt: shelf.lowAt,
    productLowAt: shelf.productLowAt,
    threshold: shelf.threshold,
    places: locations.flatMap(({ id, name }) => {
      const level = shelf.locations.find((each) => each.locationId === id);
      if (!level) return [];
      return [{ locationId: id, name, onHand: level.onHand, quarantined: level.quarantined }];
    }),
  };
}
