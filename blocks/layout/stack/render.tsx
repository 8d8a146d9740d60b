import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const DIRECTIONS = { column: "flex-col", row: "flex-row flex-wrap" } as const;
const GAPS = { none: "", small: "gap-2", medium: "gap-4", large: "gap-8" } as const;
const ALIGNS = { start: "items-start", center: "items-center", end: "items-end", stretch: "items-stretch" } as const;
const JUSTIFIES = { start: "", center: "justify-center", end: "justify-end", between: "justify-between" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot }) => {
  const { direction, gap, align, justify, framed } = props;
  const inner = `flex ${DIRECTIONS[direction]} ${GAPS[gap]} ${ALIGNS[align]} ${JUSTIFIES[justify]}`.trim();
  return <div className={framed ? "card p-6 tablet:p-8" : undefined}>{slot("body", inner)}</div>;
};
export default render;
