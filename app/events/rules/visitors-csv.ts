import { type Currency, money, toDecimal } from "#app/commerce/kernel/money.ts";

const HEADER = "visitor,variant,orders,delivered_margin\n";
/** Rows of one piece of text. */
const AT_ONCE = 1_000;

interface Variant {
  id: string;
  visitors: number;
}

interface Buyer {
  variant: string;
  orders: number;
  delivered_margin: number;
}

/** A variant as the file calls it; all are of one in a campaign without variants. */
export const nameInFile = (id: string): string => id || "all";

/**
 * A campaign's visitors as `vitrine experiment analyse` reads them, some lines at a time: who bought with what they came to,
 * the others with nothing. Nobody has a name: `A-1` is the first of variant A. Margins are of the shop's currency.
 */
export function* visitorsCsv(
  variants: readonly Variant[],
  buyers: readonly Buyer[],
  currency: Currency,
): Generator<string> {
  yield HEADER;
  for (const { id, visitors } of variants) {
    const name = nameInFile(id);
    const bought = buyers.filter(({ variant }) => variant === id);
    for (let first = 0; first < visitors; first += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, visitors - first) }, (_, index) => {
        const { orders = 0, delivered_margin: margin = 0 } = bought[first + index] ?? {};
        return `${name}-${first + index + 1},${name},${orders},${toDecimal(money(margin, currency))}\n`;
      });
      yield rows.join("");
    }
  }
}
