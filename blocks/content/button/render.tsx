import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { POINTING } from "#blocks/parts/icons.ts";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { label, link, variant, size, wideOnPhone, icon } = props;
  const last = POINTING.has(icon);
  return (
    <a className={buttonClass(variant, size, wideOnPhone)} {...linkAttributes(link)}>
      {!last && <Icon name={icon} />}
      <span {...edit("label")}>{label}</span>
      {last && <Icon name={icon} />}
    </a>
  );
};
export default render;
