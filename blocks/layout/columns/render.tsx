import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const RATIOS = {
  "1-1": "tablet:grid-cols-2",
  "1-2": "tablet:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]",
  "2-1": "tablet:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]",
  "2-3": "tablet:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
  "3-2": "tablet:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
  "1-3": "tablet:grid-cols-[minmax(0,1fr)_minmax(0,3fr)]",
  "3-1": "tablet:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]",
  "1-1-1": "tablet:grid-cols-3",
  "1-2-1": "tablet:grid-cols-[minmax(0,1fr)_minmax(0,2fr)_minmax(0,1fr)]",
  "1-1-1-1": "tablet:grid-cols-2 desktop:grid-cols-4",
} as const;
const GAPS = { none: "", small: "gap-4", medium: "gap-6 desktop:gap-10", large: "gap-10 desktop:gap-16" } as const;
const ALIGNS = { stretch: "items-stretch", start: "items-start", center: "items-center", end: "items-end" } as const;
const PHONES = { stack: "grid-cols-1", "stack-reverse": "grid-cols-1", two: "grid-cols-2" } as const;
const ORDERS = ["max-tablet:order-4", "max-tablet:order-3", "max-tablet:order-2", "max-tablet:order-1"] as const;
const NAMES = ["first", "second", "third", "fourth"] as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot, filled }) => {
  const { ratio, gap, align, phone } = props;
  const columns = ratio.split("-").length;
  // A column that the split no longer has room for still shows what is in it, on a line of its own.
  const shown = NAMES.filter((name, index) => index < columns || filled(name));
  return (
    <div className={`grid ${PHONES[phone]} ${RATIOS[ratio]} ${GAPS[gap]} ${ALIGNS[align]}`}>
      {shown.map((name, index) => (
        <div key={name} className={`min-w-0 ${phone === "stack-reverse" ? ORDERS[index] : ""}`.trim()}>
          {slot(name, "flex flex-col gap-4 h-full")}
        </div>
      ))}
    </div>
  );
};
export default render;
