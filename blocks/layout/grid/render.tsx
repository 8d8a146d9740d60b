import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const COLUMNS = {
  2: "tablet:grid-cols-2",
  3: "tablet:grid-cols-3",
  4: "tablet:grid-cols-2 desktop:grid-cols-4",
  6: "tablet:grid-cols-3 desktop:grid-cols-6",
} as const;
const PHONES = { 1: "grid-cols-1", 2: "grid-cols-2", 3: "grid-cols-3" } as const;
const GAPS = { none: "", small: "gap-3", medium: "gap-4 tablet:gap-6", large: "gap-8 tablet:gap-12" } as const;
const ALIGNS = { stretch: "items-stretch cells-fill", start: "items-start", center: "items-center" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot }) => {
  const { columns, phone, gap, align } = props;
  return <div>{slot("body", `grid ${PHONES[phone]} ${COLUMNS[columns]} ${GAPS[gap]} ${ALIGNS[align]}`)}</div>;
};
export default render;
