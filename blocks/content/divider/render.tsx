import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { COLOR_CLASSES } from "#blocks/parts/colors.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props: { look, color } }) => {
  const ink = COLOR_CLASSES[color ?? (look === "line" ? "line" : "accent")];
  if (look === "line") return <hr className={`border-current ${ink}`} />;
  if (look === "short") return <hr className={`mx-auto w-16 border-t-2 border-current ${ink}`} />;
  return (
    <div className={`flex items-center gap-4 ${ink}`}>
      <span className="h-px grow bg-line" />
      <Stars />
      <span className="h-px grow bg-line" />
    </div>
  );
};
export default render;

/** Three eight-pointed stars, two squares turned on each other, as the zellige cutters lay them. */
function Stars() {
  const star =
    "M10 0l2.93 2.93H17.07V7.07L20 10l-2.93 2.93v4.14h-4.14L10 20l-2.93-2.93H2.93v-4.14L0 10l2.93-2.93V2.93h4.14z";
  return (
    <svg viewBox="0 0 76 20" width="76" height="20" fill="currentColor" aria-hidden="true" focusable="false">
      <path d={star} opacity="0.45" transform="translate(3 3) scale(.7)" />
      <path d={star} transform="translate(28 0)" />
      <path d={star} opacity="0.45" transform="translate(59 3) scale(.7)" />
    </svg>
  );
}
