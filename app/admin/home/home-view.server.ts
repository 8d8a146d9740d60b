import { DAY_MS, localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Shelf } from "#app/commerce/stock/index.server.ts";
import { mediaHref } from "../media-href.ts";
import type { LowItem } from "./types.ts";

/** The shop's last days as its calendar names them, today last. */
export function lastDays(now: number, timeZone: string, count: number): string[] {
  const today = Date.parse(`${localDate(now, timeZone)}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(today - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** A shelf that runs out, as the first page names it. */
export function lowItem(shelf: Shelf, locale: Locale): LowItem {
  const { variantId, productId, available } = shelf;
  return {
    ...{ variantId, productId, available },
    title: textIn(shelf.title, locale),
    variant: shelf.optionLabels.map((label) => textIn(label, locale)).join(" / "),
    image: mediaHref(shelf.image),
  };
}
