import { allocate } from "../../../kernel/allocate.ts";
import type { LocalizedText } from "../../../kernel/locale.ts";
import type { BasketLine, Selection } from "../../types.ts";
import { object, selection, tiers } from "../arguments.ts";
import { reward } from "../rule.ts";
import { selects } from "../selects.ts";

/** A pack: so many pieces of a product for this much, all of them together. */
export interface QuantityTier {
  quantity: number;
  /** Minor units, for all pieces of the pack. */
  price: number;
  /** "Le plus choisi". */
  badge?: LocalizedText;
  /** Chosen at first where the packs are shown. */
  preselected?: boolean;
}

/**
 * One, two, three pieces, each pack with its own price. The pieces of one product count together, whatever their variants;
 * of all ways to make them up of packs and single pieces, the cheapest is taken.
 */
export const quantityTiers = reward<{ items: Selection; tiers: QuantityTier[] }>({
  code: "quantity-tiers",
  args: object({ items: selection(), tiers: tiers() }),
  stage: "price",
  reprice({ lines, left }, args) {
    const after = [...left];
    for (const group of byProduct(lines, args.items).values()) {
      const worth = group.map((index) => (lines[index]?.unitPrice ?? 0) * (lines[index]?.quantity ?? 0));
      const full = worth.reduce((sum, each) => sum + each, 0);
      const saved =
        full -
        cheapest(
          group.flatMap((index) => lines[index] ?? []),
          args.tiers,
        );
      const shares = allocate(saved, worth);
      for (const [place, index] of group.entries()) {
        after[index] = Math.min(left[index] ?? 0, (worth[place] ?? 0) - (shares[place] ?? 0));
      }
    }
    return after;
  },
});

function byProduct(lines: readonly BasketLine[], items: Selection): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    if (selects(items, line)) groups.set(line.productId, [...(groups.get(line.productId) ?? []), index]);
  }
  return groups;
}

/** What these pieces cost at best: packs take the dearest of them, single pieces are the rest. */
function cheapest(lines: readonly BasketLine[], tiers: readonly QuantityTier[]): number {
  const units = lines.flatMap((line) => Array<number>(line.quantity).fill(line.unitPrice)).sort((a, b) => a - b);
  // single[n]: the n cheapest pieces by themselves. packed[n]: packs that make up n pieces exactly.
  let best = Number.POSITIVE_INFINITY;
  const packed = [0];
  for (let n = 1; n <= units.length; n++) {
    packed[n] = Math.min(
      ...tiers.map(({ quantity, price }) => (quantity <= n ? (packed[n - quantity] ?? 0) + price : Infinity)),
    );
  }
  let single = 0;
  for (let n = 0; n <= units.length; n++) {
    best = Math.min(best, single + (packed[units.length - n] ?? 0));
    single += units[n] ?? 0;
  }
  return best;
}
