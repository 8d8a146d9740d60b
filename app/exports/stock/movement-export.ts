import { setImmediate as breathe } from "node:timers/promises";
import { findSellables } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { findOrderNumbers } from "#app/commerce/orders/index.server.ts";
import {
  countMovements,
  findLocationNames,
  type LedgerEntry,
  walkMovements,
} from "#app/commerce/stock/index.server.ts";
import { movementWords } from "#app/commerce/stock/words.ts";
import { localMinute } from "../formats/rows.ts";
import type { Cell, Item, Report } from "../types.ts";
import { movementsFilter } from "./filter.ts";
import { movementMessages } from "./messages.ts";

type Word = keyof (typeof movementMessages)["fr"];

/** A movement with what its ids stand for. */
interface Told {
  entry: LedgerEntry;
  sku: string;
  article: string;
  location: string;
  order: string;
}

/** The stock's ledger as a list's filter holds it, and how many movements that are. */
export async function openMovementExport(
  { read, shop, clock }: QueryContext,
  filter: string,
  locale: Locale,
): Promise<{ report: Report; total: number }> {
  const query = await movementsFilter(read, new URLSearchParams(filter), shop.timeZone);
  const t = translator(movementMessages, locale);
  const columns = columnsOf(locale);
  async function* items(): AsyncGenerator<Item> {
    const locations = await findLocationNames(read);
    for await (const page of walkMovements(read, query)) {
      for (const told of await tell(page)) yield { cells: columns.map(([, , , cell]) => cell(told)), parts: [] };
      // A long file must not hold up the shop.
      await breathe();
    }
    async function tell(page: readonly LedgerEntry[]): Promise<Told[]> {
      const ids = [...new Set(page.map((entry) => entry.variantId))];
      const sellables = new Map((await findSellables(read, ids, clock.now())).map((each) => [each.variantId, each]));
      const numbers = await findOrderNumbers(read, [...new Set(page.flatMap((entry) => entry.orderId ?? []))]);
      return page.map((entry) => {
        const sellable = sellables.get(entry.variantId);
        const options = sellable?.optionLabels.map((label) => textIn(label, locale)) ?? [];
        return {
          entry,
          sku: sellable?.sku ?? "",
          article: sellable ? [textIn(sellable.title, locale), ...options].join(" / ") : entry.variantId,
          location: locations.get(entry.locationId ?? "") ?? "",
          order: numbers.get(entry.orderId ?? "") ?? "",
        };
      });
    }
  }
  return {
    report: {
      title: t("title"),
      subtitle: t("exportedAt", { moment: localMinute(clock.now(), shop.timeZone) }),
      ...{ locale, timeZone: shop.timeZone },
      columns: columns.map(([title, width, print]) => ({ title: t(title), width, ...(print > 0 && { print }) })),
      parts: [],
      items: items(),
    },
    total: await countMovements(read, query),
  };
}

function columnsOf(locale: Locale): readonly (readonly [Word, number, number, (of: Told) => Cell])[] {
  const word = translator(movementWords, locale);
  return [
    ["at", 17, 12, ({ entry }) => ({ at: entry.at })],
    ["sku", 18, 12, ({ sku }) => sku],
    ["article", 34, 24, ({ article }) => article],
    ["kind", 18, 13, ({ entry }) => word(entry.kind)],
    ["onHandFrom", 9, 7, ({ entry }) => entry.onHandBefore],
    ["onHandTo", 9, 7, ({ entry }) => entry.onHandAfter],
    ["onHandDelta", 9, 7, ({ entry }) => entry.onHandDelta],
    ["reservedFrom", 9, 0, ({ entry }) => entry.reservedBefore],
    ["reservedTo", 9, 0, ({ entry }) => entry.reservedAfter],
    ["reservedDelta", 9, 0, ({ entry }) => entry.reservedDelta],
    ["quarantinedDelta", 9, 0, ({ entry }) => entry.quarantinedDelta],
    ["location", 16, 10, ({ location }) => location],
    ["who", 20, 12, ({ entry }) => entry.actorName ?? entry.actorKind],
    ["reason", 26, 16, ({ entry }) => entry.reason],
    ["order", 12, 9, ({ order }) => order],
  ];
}
