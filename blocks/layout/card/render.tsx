import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Picture, RATIOS } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const GROUNDS = {
  raised: "bg-raised",
  tint: "on-tint border-transparent",
  ink: "on-ink border-transparent",
  accent: "on-accent border-transparent",
  none: "bg-transparent",
} as const;
const PADDINGS = { small: "p-4", medium: "p-5 tablet:p-6", large: "p-6 tablet:p-10" } as const;
const ALIGNS = { start: "", center: "items-center text-center" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot, early }) => {
  const { image, ratio, background, padding, align, shadow } = props;
  return (
    <div
      className={`card flex h-full flex-col overflow-hidden ${GROUNDS[background]} ${shadow ? "shadow-m" : ""}`.trim()}
    >
      {image && (
        <Picture image={image} sizes="(min-width: 640px) 50vw, 100vw" className={RATIOS[ratio]} early={early} />
      )}
      <div className={`grow ${PADDINGS[padding]}`}>{slot("body", `flex h-full flex-col gap-3 ${ALIGNS[align]}`)}</div>
    </div>
  );
};
export default render;
