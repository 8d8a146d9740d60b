import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type { ProductAnswer } from "#blocks/parts/product-data.ts";
import type block from "./block.ts";

const DOTS = { low: "bg-danger", enough: "bg-success", out: "bg-muted" } as const;

const render: Render<PropsOf<typeof block>, ProductAnswer> = ({ props, data, edit }) => {
  if (!data?.product) return null;
  const { available } = data.product;
  const state = available <= 0 ? "out" : available <= props.threshold ? "low" : "enough";
  const words = props[state];
  if (!words) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 text-s font-medium">
        <span className={`size-2 shrink-0 rounded-full ${DOTS[state]}`} />
        <span {...edit(state)}>{words}</span>
      </p>
      {props.bar && state === "low" && (
        <progress className="meter" value={available} max={props.threshold} aria-hidden="true" />
      )}
    </div>
  );
};
export default render;
