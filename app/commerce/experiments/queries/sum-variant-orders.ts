import type { Reader } from "#app/platform/db/index.server.ts";
import type { Sums, VariantOrders } from "../types.ts";
import { everyBuyer } from "./every-buyer.ts";

/** Sums over buyers, of what each of them came to. */
const SUMMED = [
  "orders",
  "confirmed",
  "delivered",
  "confirmed_revenue",
  "delivered_revenue",
  "delivered_margin",
] as const;

/**
 * What the buyers who came into a campaign by some of its revisions ordered, by variant: sums and sums of squares over buyers, since somebody who
 * orders twice is one visitor. Minor units. An order that was refused at the door costs its way; one that is on its way counts
 * nothing yet.
 */
export async function sumVariantOrders(
  read: Reader,
  campaign: string,
  revisions: readonly string[],
): Promise<VariantOrders[]> {
  const rows = await read.all<Record<string, string | number>>(
    `SELECT variant, COUNT(*) AS buyers, SUM(waiting) AS waiting, SUM(refused) AS refused, SUM(costless) AS costless,
       ${SUMMED.map((name) => `SUM(${name}) AS ${name}, SUM(1.0 * ${name} * ${name}) AS ${name}_squares, SUM(CASE WHEN ${name} <> 0 THEN 1 ELSE 0 END) AS ${name}_moved`).join(",\n       ")}
     FROM ${everyBuyer(revisions)} GROUP BY variant ORDER BY variant`,
    [campaign, ...revisions],
  );
  return rows.map((row) => ({
    variant: String(row.variant),
    ...{ buyers: Number(row.buyers), waiting: Number(row.waiting) },
    ...{ refused: Number(row.refused), costless: Number(row.costless) },
    sums: Object.fromEntries(
      SUMMED.map((name): [string, Sums] => [
        name,
        { sum: Number(row[name]), squares: Number(row[`${name}_squares`]), moved: Number(row[`${name}_moved`]) },
      ]),
    ) as VariantOrders["sums"],
  }));
}
