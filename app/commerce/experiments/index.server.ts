export { listVariantBuyers } from "./queries/list-variant-buyers.ts";
export { sumVariantOrders } from "./queries/sum-variant-orders.ts";
export { analyseExperiment } from "./rules/analyse-experiment.ts";
export { GOALS, type Goal, type Visitors, VisitorTally } from "./rules/visitor-tally.ts";
export type { ArmFigures, ExperimentReport, Sums, VariantOrders, VariantReport } from "./types.ts";
