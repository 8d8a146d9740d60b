import type { ExperimentReport } from "#app/commerce/experiments/index.server.ts";

const VERDICTS: Readonly<Record<ExperimentReport["verdict"], string>> = {
  winner: "is better than every other variant.",
  undecided: "Nothing is proved yet: go on.",
  too_little: "Too few visitors or orders to say anything: go on.",
  sample_ratio: "Visitors did not come in the proportions asked for: find out why before you trust any figure.",
};

/** A report as people read it, a variant a line. */
export function reportText({ variants, winner, verdict }: ExperimentReport): string {
  const shown = (value: number) => value.toPrecision(4);
  const lines = variants.map(
    ({ variant, visitors, estimate, interval: [low, high], chance_best }) =>
      `${variant}: ${visitors} visitors, ${shown(estimate)} a visitor (${shown(low)} to ${shown(high)}), ` +
      `best with ${(chance_best * 100).toFixed(1)} %`,
  );
  return [...lines, winner === null ? VERDICTS[verdict] : `${winner} ${VERDICTS[verdict]}`].join("\n");
}
