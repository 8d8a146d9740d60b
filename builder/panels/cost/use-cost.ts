import { useSyncExternalStore } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { type BlockCost, bytesOf, type DocumentCost, type Sent } from "#runtime/cost/weights.ts";
import type { CostState } from "../../session/cost-store.ts";
import { useEditor } from "../editor-context.tsx";

export function useCost(): CostState {
  const { cost } = useEditor();
  return useSyncExternalStore(cost.subscribe, cost.state, cost.state);
}

/** Figures as the person at work writes them: "84 ko", "312", "12 %". */
export function useFigures() {
  const { locale } = useLocaleValue();
  const tag = formatTag(locale);
  const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const kilobytes = (digits: number) =>
    new Intl.NumberFormat(tag, { style: "unit", unit: "kilobyte", maximumFractionDigits: digits });
  const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const size = (bytes: number) => kilobytes(bytes < 10_000 ? 1 : 0).format(bytes / 1_000);
  return {
    size,
    share: (part: number, whole: number) => share.format(whole > 0 ? part / whole : 0),
    count: (figure: number) => plain.format(figure),
    of: (what: keyof Sent, figure: number) => (what === "nodes" ? plain.format(figure) : size(figure)),
  };
}

/** A block's costs, the copies of it for single widths included, with its share of the page. */
export function costOfBlock(cost: DocumentCost, id: string): { sent: number; nodes: number; whole: number } | null {
  const own = cost.blocks.filter((each) => ownId(each.id) === id);
  if (own.length === 0) return null;
  const sum = (of: (each: BlockCost) => number) => own.reduce((all, each) => all + of(each), 0);
  return { sent: sum((each) => each.sent), nodes: sum((each) => each.nodes), whole: bytesOf(cost.sent) };
}

/** The id in the document of what the shop shows under an id of its own (`runtime/render/shown-tree.ts`). */
export function ownId(id: string): string {
  return id.replace(/^(base|tablet|mobile)_/, "");
}
