import { seededRandom } from "#app/commerce/kernel/seeded-random.ts";

/** Draws that come again with their seed: what a fuzzer found, anybody finds again. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True this often, 0 to 1. */
  chance(share: number): boolean;
  pick<T>(values: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  const next = seededRandom(seed);
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    chance: (share) => next() < share,
    pick<T>(values: readonly T[]): T {
      if (values.length === 0) throw new Error("Nothing to pick from");
      return values[below(values.length)] as T;
    },
  };
}
