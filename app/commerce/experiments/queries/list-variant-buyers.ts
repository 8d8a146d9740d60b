import type { Reader } from "#app/platform/db/index.server.ts";
import { everyBuyer } from "./every-buyer.ts";

/** One buyer in one variant, without a name. Minor units. */
export interface VariantBuyer {
  variant: string;
  orders: number;
  delivered_margin: number;
}

/** What each buyer who was shown a campaign came to, as `sumVariantOrders` adds them up. */
export async function listVariantBuyers(
  read: Reader,
  campaign: string,
  revisions: readonly string[],
): Promise<VariantBuyer[]> {
  const rows = await read.all<Record<string, string | number>>(
    `SELECT variant, orders, delivered_margin FROM ${everyBuyer(revisions)} ORDER BY variant, buyer`,
    [campaign, ...revisions],
  );
  return rows.map((row) => ({
    variant: String(row.variant),
    ...{ orders: Number(row.orders), delivered_margin: Number(row.delivered_margin) },
  }));
}
