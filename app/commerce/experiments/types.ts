/** What is known of the visitors who saw one variant, for one goal: sums are enough, nobody is kept. */
export interface ArmFigures {
  variant: string;
  visitors: number;
  /** Visitors for whom the goal is other than zero. */
  moved: number;
  /** Of the goal over all visitors, in its own unit (orders, or an amount). */
  sum: number;
  /** Of the goal's squares. */
  squares: number;
}

/** A goal added up over visitors. */
export type Sums = Pick<ArmFigures, "moved" | "sum" | "squares">;

/** What the buyers of one variant ordered. */
export interface VariantOrders {
  /** "": the campaign has no variants. */
  variant: string;
  /** Different people who ordered. */
  buyers: number;
  /** Orders that are on their way: they may still be delivered, or refused. */
  waiting: number;
  /** Orders that were refused at the door, or came back. */
  refused: number;
  /** Orders with an article that is gone and whose cost is not known: it counts as nothing, and the margin is too high. */
  costless: number;
  /** Counts of orders, and minor units. */
  sums: Record<
    "orders" | "confirmed" | "delivered" | "confirmed_revenue" | "delivered_revenue" | "delivered_margin",
    Sums
  >;
}

export interface VariantReport {
  variant: string;
  visitors: number;
  /** The goal per visitor; 0 where nobody came. */
  estimate: number;
  /** Holds the true value in 95 of 100 experiments, however often it is looked at; null: nothing says how far it may lie. */
  interval: [low: number, high: number] | null;
  /** 0 to 1: how likely it is that this variant is the best one, by what was seen. */
  chance_best: number;
}

/**
 * - `winner`: one variant is better than every other one.
 * - `undecided`: nothing is proved yet; go on.
 * - `too_little`: too few visitors, or too few for whom the goal moved, to say anything.
 * - `sample_ratio`: visitors did not come in the proportions asked for, so that no figure can be trusted.
 * - `no_variants`: there is one alone, and nothing to compare it with, however many come.
 */
export type Verdict = "winner" | "undecided" | "too_little" | "sample_ratio" | "no_variants";

export interface ExperimentReport {
  variants: VariantReport[];
  sample_ratio_ok: boolean;
  winner: string | null;
  verdict: Verdict;
}
