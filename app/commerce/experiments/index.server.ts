export { analyseExperiment } from "./rules/analyse-experiment.ts";
export type { ArmFigures, ExperimentReport } from "./types.ts";
