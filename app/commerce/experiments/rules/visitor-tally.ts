import type { ArmFigures } from "../types.ts";

/** The goals that rows of visitors hold, each a column of its own. */
export const GOALS = ["delivered_margin", "orders"] as const;
export type Goal = (typeof GOALS)[number];

export interface Visitors {
  arms: ArmFigures[];
  /** Who saw more than one variant says nothing about either, and is counted out. */
  crossed: number;
}

/** Adds visitors up by variant. A visitor may come in several rows, whose figures are added. */
export class VisitorTally {
  readonly #visitors = new Map<string, { variant: string; value: number } | null>();

  add(visitor: string, variant: string, value: number): void {
    const known = this.#visitors.get(visitor);
    if (known === undefined) this.#visitors.set(visitor, { variant, value });
    else if (known?.variant === variant) known.value += value;
    else this.#visitors.set(visitor, null);
  }

  sums(): Visitors {
    const arms = new Map<string, ArmFigures>();
    let crossed = 0;
    for (const visitor of this.#visitors.values()) {
      if (visitor === null) {
        crossed += 1;
        continue;
      }
      const { variant, value } = visitor;
      const arm = arms.get(variant) ?? { variant, visitors: 0, moved: 0, sum: 0, squares: 0 };
      arm.visitors += 1;
      arm.sum += value;
      arm.squares += value * value;
      if (value !== 0) arm.moved += 1;
      arms.set(variant, arm);
    }
    return { arms: [...arms.values()].sort((a, b) => (a.variant < b.variant ? -1 : 1)), crossed };
  }
}
