import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { COLOR_CLASSES } from "#blocks/parts/colors.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import type block from "./block.ts";

const SIZES = {
  small: { bare: "size-5", ground: "size-10" },
  medium: { bare: "size-6", ground: "size-12" },
  large: { bare: "size-9", ground: "size-18" },
} as const;
const GROUNDS = { none: "", circle: "rounded-full bg-tint", soft: "rounded-m bg-tint" } as const;

const render: Render<PropsOf<typeof block>> = ({ props }) => {
  const { icon, size, ground, color, name } = props;
  if (!Object.hasOwn(ICONS, icon)) return null;
  const room = ground === "none" ? "" : SIZES[size].ground;
  return (
    <span
      className={`inline-grid place-items-center ${room} ${GROUNDS[ground]} ${color ? COLOR_CLASSES[color] : ""}`.trim()}
      {...(name && { role: "img", "aria-label": name })}
    >
      <Icon name={icon} className={SIZES[size].bare} />
    </span>
  );
};
export default render;
