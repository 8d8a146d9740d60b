import { createElement } from "react";
import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Picture } from "#blocks/parts/picture.tsx";
import { videoSource } from "#blocks/parts/video-source.ts";
import type block from "./block.ts";

const GROUNDS = {
  none: "",
  raised: "on-raised",
  tint: "on-tint",
  ink: "on-ink",
  accent: "on-accent",
  dawn: "on-tint ground-dawn",
  dusk: "on-ink ground-dusk",
} as const;
const SHADES = { light: "bg-[#14100c]/45", medium: "bg-[#14100c]/60", strong: "bg-[#14100c]/75" } as const;
const WIDTHS = {
  narrow: "frame frame-narrow",
  text: "frame frame-text",
  content: "frame",
  wide: "frame frame-wide",
  full: "frame-full",
} as const;
const RHYTHMS = {
  none: "",
  small: "py-(--rhythm-small)",
  medium: "py-(--rhythm-medium)",
  large: "py-(--rhythm-large)",
} as const;
const GAPS = { small: "gap-3", medium: "gap-6", large: "gap-10" } as const;
const ALIGNS = { start: "", center: "items-center text-center" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot, early, t }) => {
  const { background, image, shade, width, rhythm, gap, align, anchor } = props;
  const file = videoSource(props.video);
  const film = file?.provider === "file" ? file.embed : null;
  const isCovered = image !== null || film !== null;
  const ground = isCovered ? "relative on-picture backdrop" : GROUNDS[background];
  return (
    <section {...(anchor && { id: anchor })} className={`flex flex-col justify-center ${ground} ${RHYTHMS[rhythm]}`}>
      {isCovered && (
        <>
          {image && <Picture image={image} sizes="100vw" className="absolute inset-0" early={early} />}
          {film && createElement("v-backdrop", { "data-src": film, "data-pause": t("pause"), "data-play": t("play") })}
          <div className={`absolute inset-0 ${SHADES[shade]}`} />
        </>
      )}
      {/* Positioned without a z-index: what is fixed to the screen inside (a buy bar) stays above later sections. */}
      <div className={`${isCovered ? "relative " : ""}${WIDTHS[width]}`}>
        {slot("body", `flex flex-col ${GAPS[gap]} ${ALIGNS[align]}`)}
      </div>
    </section>
  );
};
export default render;
