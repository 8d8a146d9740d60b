import { listVariantBuyers } from "#app/commerce/experiments/index.server.ts";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { nameInFile, visitorsCsv } from "../rules/visitors-csv.ts";
import { askRound } from "./campaign-results.ts";

export interface CampaignVisitors {
  /** Some lines at a time. */
  csv: Iterable<string>;
  /** Shares of the traffic asked for, by variant as the file calls it. */
  split: ReadonlyMap<string, number>;
}

/**
 * The visitors of a campaign's variants, for whoever reckons themselves; those that get no more traffic are left out, as they
 * are not compared. Undefined where there is no such campaign.
 * @param round as results are asked for
 */
export async function campaignVisitors(
  read: Reader,
  id: string,
  currency: Currency,
  round?: string,
): Promise<CampaignVisitors | undefined> {
  const asked = await askRound(read, id, round);
  if (!asked) return undefined;
  const compared = asked.results.variants.filter(({ share }) => share > 0);
  return {
    csv: visitorsCsv(compared, await listVariantBuyers(read, id, asked.revisions), currency),
    split: new Map(compared.map(({ id: variant, share }) => [nameInFile(variant), share])),
  };
}
