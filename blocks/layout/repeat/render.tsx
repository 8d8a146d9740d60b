import type { PropsOf, Render, RepeatItem } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const COLUMNS = {
  1: "",
  2: "tablet:grid-cols-2",
  3: "tablet:grid-cols-3",
  4: "tablet:grid-cols-2 desktop:grid-cols-4",
  6: "tablet:grid-cols-3 desktop:grid-cols-6",
} as const;
const PHONES = {
  1: "grid-cols-1",
  2: "grid-cols-2",
  scroll:
    "max-tablet:grid-flow-col max-tablet:auto-cols-[68%] max-tablet:snap-x max-tablet:snap-mandatory max-tablet:overflow-x-auto max-tablet:pb-2",
} as const;
const GAPS = { none: "", small: "gap-3", medium: "gap-4 tablet:gap-6", large: "gap-8 tablet:gap-12" } as const;

/**
 * In the shop `data` is how many there are, their copies standing in the slots `body`, `body1`, `body2` …; on the canvas
 * it is what the shop answered, `body` is the design itself, and there is always one to work on.
 */
const render: Render<PropsOf<typeof block>, RepeatItem[] | number> = ({ props, data, slot }) => {
  const { columns, phone, gap, whenEmpty } = props;
  const cells = typeof data === "number" ? data : Math.max(1, data?.length ?? 1);
  if (cells === 0 && whenEmpty === "nothing") return null;
  return (
    <div>
      {cells > 0 && (
        <ul className={`grid ${PHONES[phone]} ${COLUMNS[columns]} ${GAPS[gap]}`}>
          {Array.from({ length: cells }, (_, index) => (
            <li key={index} className="min-w-0 snap-start">
              {slot(index === 0 ? "body" : `body${index}`, "flex flex-col")}
            </li>
          ))}
        </ul>
      )}
      {whenEmpty === "content" && <div {...(cells > 0 && { "data-unseen": "" })}>{slot("empty", "flex flex-col")}</div>}
    </div>
  );
};
export default render;
