import { findOnSale, findVariantIds } from "#app/commerce/catalog/index.server.ts";
import type { Kept } from "#app/commerce/context.ts";
import { findStock, sellableUnits } from "#app/commerce/stock/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";
import { leavesOf, productKey } from "#runtime/document/conditions.ts";
import { isSoldOut } from "../rules/stock-guard.ts";
import type { PublishedCampaign } from "../types.ts";
import { CAMPAIGNS } from "./live-campaigns.ts";

/** What campaigns see of the shelves. */
export interface Shelves {
  /** Campaigns in the shop without those that pause at a stock-out which is there already; whoever pauses them comes later. */
  standing: readonly PublishedCampaign[];
  /** Units that can be bought of the products that campaigns watch or name in a condition, by their ids. */
  left: ReadonlyMap<string, number>;
}

/**
 * Kept by the process until a shelf changes: the very next page is the one without the campaign, and no page asks the
 * database for it.
 */
export const SHELVES: Kept<Shelves> = {
  endsWith: ["campaign.changed", "stock.changed", "product.changed"],
  async read(read, kept) {
    const published = await kept(CAMPAIGNS);
    const left = await unitsLeft(read, [...new Set(published.flatMap(productsAsked))]);
    const standing = published.filter(({ plan }) => plan.guard?.action !== "pause" || !isSoldOut(plan.guard, left));
    return { standing: standing.length === published.length ? published : standing, left };
  },
};

/** Units that can be bought of products, all variants of each together; without those that are not for sale. */
export async function unitsLeft(read: Reader, products: readonly string[]): Promise<Map<string, number>> {
  const variants = await findVariantIds(read, await findOnSale(read, products));
  const levels = await findStock(read, [...variants.values()].flat());
  const unitsOf = (id: string) => {
    const level = levels.get(id);
    return level ? sellableUnits(level, Number.MAX_SAFE_INTEGER) : 0;
  };
  return new Map([...variants].map(([product, ids]) => [product, ids.reduce((all, id) => all + unitsOf(id), 0)]));
}

function productsAsked({ plan }: PublishedCampaign): string[] {
  const asked = [plan, ...plan.pieces].flatMap(({ when }) => [...leavesOf(when?.conditions ?? [])]);
  const named = asked.flatMap((leaf) => (leaf.kind === "stock" ? productKey(leaf.product) : []));
  return [...(plan.guard ? [plan.guard.product] : []), ...named].filter(Boolean);
}
