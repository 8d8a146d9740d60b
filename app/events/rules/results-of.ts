import {
  type ArmFigures,
  analyseExperiment,
  type ExperimentReport,
  type Sums,
  type VariantOrders,
  type VariantReport,
} from "#app/commerce/experiments/index.server.ts";
import type { CampaignPlan } from "#runtime/campaigns/plan.ts";

/** What can be the goal of a campaign, each per visitor. */
export const METRICS = [
  "form_opens",
  "form_answers",
  "orders",
  "confirmed",
  "confirmed_revenue",
  "delivered_revenue",
  "delivered_margin",
] as const;
export type Metric = (typeof METRICS)[number];

/** Which figure a campaign is judged by, for each goal that its designer offers. */
const GOALS: Readonly<Record<CampaignPlan["goal"], Metric>> = {
  forms: "form_answers",
  orders: "orders",
  confirmed: "confirmed",
  "delivered-revenue": "delivered_revenue",
  "delivered-margin": "delivered_margin",
};

/** Visitors of one variant, and those of them who saw a message, began a form or sent one; pages and messages however often. */
export interface SeenCounts {
  visitors: number;
  message: number;
  form: number;
  answer: number;
  pages: number;
  messages: number;
}

export interface VariantResult {
  /** "": the campaign has no variants. */
  id: string;
  name: string;
  /** Of the traffic, as asked for today; 0: it is not compared any more. */
  share: number;
  visitors: number;
  page_views: number;
  /** Visitors who saw a message of it, and how often messages were seen. */
  message_viewers: number;
  message_views: number;
  /** Visitors who began a form. */
  form_opens: number;
  /** Visitors who sent one. */
  form_answers: number;
  orders: number;
  confirmed: number;
  delivered: number;
  refused: number;
  /** Orders that have not ended: the figures of what is delivered still move. */
  open_orders: number;
  /** Orders with an article whose cost is not known. */
  without_cost: number;
  /** Minor units, of all visitors together. */
  confirmed_revenue: number;
  delivered_revenue: number;
  delivered_margin: number;
  /** Per visitor: how much, within which bounds, and how likely it is the best; 0 where it is not compared. */
  per_visitor: Record<Metric, Pick<VariantReport, "estimate" | "interval" | "chance_best">>;
}

/** The variants of one round, compared. */
export interface ComparedVariants {
  goal: Metric;
  variants: VariantResult[];
  sample_ratio_ok: boolean;
  winner: string | null;
  /** As `vitrine experiment analyse` says it; `no_variants`: everybody who comes today is shown the same. */
  verdict: ExperimentReport["verdict"] | "waiting";
}

const NOBODY: SeenCounts = { visitors: 0, message: 0, form: 0, answer: 0, pages: 0, messages: 0 };
const NOTHING: Sums = { moved: 0, sum: 0, squares: 0 };

/** Above this share of orders that have not ended, what was delivered says more of who is quick than of who is good. */
const MOST_OPEN = 0.5;

/**
 * What a campaign has brought, by variant, and which variant is the best by its own goal: not before the evidence is there,
 * and not while most orders are still on their way where the goal is what is delivered. Pure.
 */
export function resultsOf(
  plan: Pick<CampaignPlan, "goal" | "variants">,
  seen: ReadonlyMap<string, SeenCounts>,
  ordered: readonly VariantOrders[],
): ComparedVariants {
  const goal = GOALS[plan.goal];
  const planned = plan.variants.length > 0 ? plan.variants : [{ id: "", name: "", weight: 1 }];
  const arms = planned.map((variant) => armOf(variant, seen.get(variant.id) ?? NOBODY, ordered));
  const shares = new Map(planned.map(({ id, weight }) => [id, weight]));
  const asked = arms.filter(({ share }) => share > 0);
  const reports = new Map(
    METRICS.map((metric) => [
      metric,
      analyseExperiment(
        asked.map((arm) => figuresOf(arm, metric)),
        shares,
      ),
    ]),
  );
  const { sample_ratio_ok, winner, verdict } = reports.get(goal) ?? analyseExperiment([]);
  const waits = winner !== null && goal.startsWith("delivered") && arms.some(isMostlyOpen);
  return {
    goal,
    variants: arms.map((arm) => resultOf(arm, reports)),
    sample_ratio_ok,
    winner: waits ? null : winner,
    verdict: waits ? "waiting" : verdict,
  };
}

interface Arm {
  id: string;
  name: string;
  share: number;
  seen: SeenCounts;
  /** Whoever ordered was there, whether their browser told so or not. */
  visitors: number;
  orders: VariantOrders | undefined;
}

function armOf(
  { id, name, weight }: { id: string; name: string; weight: number },
  seen: SeenCounts,
  ordered: readonly VariantOrders[],
): Arm {
  const orders = ordered.find(({ variant }) => variant === id);
  return { id, name, share: weight, seen, orders, visitors: Math.max(seen.visitors, orders?.buyers ?? 0) };
}

function figuresOf({ id, seen, visitors, orders }: Arm, metric: Metric): ArmFigures {
  if (metric === "form_opens" || metric === "form_answers") {
    const moved = Math.min(metric === "form_opens" ? seen.form : seen.answer, visitors);
    return { variant: id, visitors, moved, sum: moved, squares: moved };
  }
  return { variant: id, visitors, ...(orders?.sums[metric] ?? NOTHING) };
}

/** What is not compared has figures all the same. */
function aloneOf(figures: ArmFigures): VariantResult["per_visitor"][Metric] {
  const [alone] = analyseExperiment([figures]).variants;
  return { estimate: alone?.estimate ?? 0, interval: alone?.interval ?? null, chance_best: 0 };
}

function isMostlyOpen({ orders }: Arm): boolean {
  return orders !== undefined && orders.waiting > MOST_OPEN * orders.sums.orders.sum;
}

function resultOf(arm: Arm, reports: ReadonlyMap<Metric, ExperimentReport>): VariantResult {
  const { id, name, share, seen, visitors, orders } = arm;
  const sum = (of: keyof VariantOrders["sums"]) => orders?.sums[of].sum ?? 0;
  const per = METRICS.map((metric) => {
    const compared = reports.get(metric)?.variants.find(({ variant }) => variant === id);
    const { estimate, interval, chance_best } = compared ?? aloneOf(figuresOf(arm, metric));
    return [metric, { estimate, interval, chance_best }];
  });
  return {
    ...{ id, name, share, visitors, page_views: seen.pages },
    ...{ message_viewers: seen.message, message_views: seen.messages, form_opens: Math.min(seen.form, visitors) },
    form_answers: Math.min(seen.answer, visitors),
    ...{ orders: sum("orders"), confirmed: sum("confirmed"), delivered: sum("delivered") },
    ...{ refused: orders?.refused ?? 0, open_orders: orders?.waiting ?? 0, without_cost: orders?.costless ?? 0 },
    ...{ confirmed_revenue: sum("confirmed_revenue"), delivered_revenue: sum("delivered_revenue") },
    delivered_margin: sum("delivered_margin"),
    per_visitor: Object.fromEntries(per) as VariantResult["per_visitor"],
  };
}
