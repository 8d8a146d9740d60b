import type { ExperimentReport, VariantReport } from "#app/commerce/experiments/index.server.ts";
import { type Currency, money, toDecimal } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";

const VERDICTS: Readonly<Record<CampaignResults["verdict"], string>> = {
  winner: "is better than every other variant.",
  undecided: "Nothing is proved yet: go on.",
  too_little: "Too few visitors or orders to say anything: go on.",
  waiting: "Most orders of a variant have not ended yet: wait for their deliveries.",
  no_variants: "There are no variants to compare.",
  sample_ratio: "Visitors did not come in the proportions asked for: find out why before you trust any figure.",
};

/** A report as people read it, a variant a line. */
export function reportText({ variants, winner, verdict }: ExperimentReport): string {
  const shown = (value: number) => value.toPrecision(4);
  const lines = variants.map(
    ({ variant, visitors, ...each }) => `${variant}: ${visitors} visitors, ${estimateText(each, shown)}`,
  );
  return [...lines, winner === null ? VERDICTS[verdict] : `${winner} ${VERDICTS[verdict]}`].join("\n");
}

/** Results of a campaign as people read them, a variant a line. */
export function resultsText({ goal, variants, winner, verdict }: CampaignResults, currency: Currency): string {
  const amount = (minor: number) => toDecimal(money(Math.round(minor), currency));
  const shown = /revenue|margin/.test(goal) ? amount : (value: number) => value.toPrecision(4);
  const lines = variants.map(
    (each) =>
      `${each.name || each.id || "everybody"}: ${each.visitors} visitors, ${each.orders} orders, ${each.delivered} delivered, ` +
      `${each.open_orders} open, margin ${amount(each.delivered_margin)} ${currency}; ` +
      `${goal} ${estimateText(each.per_visitor[goal], shown)}`,
  );
  return [...lines, winner === null ? VERDICTS[verdict] : `${winner} ${VERDICTS[verdict]}`].join("\n");
}

function estimateText(
  { estimate, interval, chance_best }: Pick<VariantReport, "estimate" | "interval" | "chance_best">,
  shown: (value: number) => string,
): string {
  const bounds = interval ? `${shown(interval[0])} to ${shown(interval[1])}` : "no bounds yet";
  return `${shown(estimate)} a visitor (${bounds}), best with ${(chance_best * 100).toFixed(1)} %`;
}
