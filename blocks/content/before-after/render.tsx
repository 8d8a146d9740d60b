import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Picture, RATIOS } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const SIZES = "(min-width: 1120px) 1120px, 100vw";

const render: Render<PropsOf<typeof block>> = ({ props, early, t, edit }) => {
  const { before, after, beforeLabel, afterLabel, ratio } = props;
  if (!before || !after) return null;
  return createElement(
    "v-before-after",
    { class: `before-after shape-soft ${RATIOS[ratio]}` },
    <Picture image={before} sizes={SIZES} className="absolute inset-0" early={early} />,
    <Picture image={after} sizes={SIZES} className="before-after-over absolute inset-0" early={early} />,
    <span className="before-after-line" />,
    beforeLabel && (
      <span className="before-after-word start-3" {...edit("beforeLabel")}>
        {beforeLabel}
      </span>
    ),
    afterLabel && (
      <span className="before-after-word end-3" {...edit("afterLabel")}>
        {afterLabel}
      </span>
    ),
    <input
      type="range"
      className="before-after-range"
      min={0}
      max={100}
      defaultValue={50}
      aria-label={t("slide")}
      hidden
    />,
  );
};
export default render;
