import type { Sellable } from "#app/commerce/catalog/types.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { StockLevel } from "#app/commerce/stock/types.ts";
import { mediaHref } from "../media-href.ts";
import type { LowItem } from "./types.ts";

/** The shop's last days as its calendar names them, today last. */
export function lastDays(now: number, timeZone: string, count: number): string[] {
  const today = Date.parse(`${localDate(now, timeZone)}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

/** The shelves that run out, of products that are on sale. */
export function lowItems(
  levels: readonly StockLevel[],
  sellables: readonly Sellable[],
  locale: Locale,
  limit: number,
): LowItem[] {
  const byVariant = new Map(sellables.map((sellable) => [sellable.variantId, sellable]));
  return levels
    .flatMap(({ variantId, available }) => {
      const found = byVariant.get(variantId);
      if (found?.status !== "active") return [];
      return [
        {
          variantId,
          productId: found.productId,
          title: textIn(found.title, locale),
          variant: found.optionLabels.map((label) => textIn(label, locale)).join(" / "),
          image: mediaHref(found.imageSrc),
          available,
        },
      ];
    })
    .slice(0, limit);
}
