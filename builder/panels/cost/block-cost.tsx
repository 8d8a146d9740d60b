import type { Node } from "#blocks/contract/index.ts";
import { costWords } from "../../words/cost.ts";
import { useWords } from "../../words/use-words.ts";
import { costOfBlock, useCost, useFigures } from "./use-cost.ts";

/** What the selected block adds to the page, under its name. */
export function BlockCostLine({ node }: { node: Node }) {
  const t = useWords(costWords);
  const { size, share, count } = useFigures();
  const { weighed } = useCost();
  const cost = weighed && costOfBlock(weighed.cost, node.id);
  if (!cost) return null;
  return (
    <p data-block-weight className="px-4 pb-1 text-sm text-soft tabular-nums">
      <span className="sr-only">{t("blockLabel")} </span>
      {t("block", { size: size(cost.sent), share: share(cost.sent, cost.whole), nodes: count(cost.nodes) })}
    </p>
  );
}
