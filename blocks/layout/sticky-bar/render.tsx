import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const GROUNDS = { raised: "on-raised", ink: "on-ink", accent: "on-accent" } as const;
const SCREENS = { phone: "tablet:hidden", all: "stick-everywhere" } as const;
const JUSTIFIES = { between: "justify-between", center: "justify-center" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot }) => {
  const { screens, background, justify } = props;
  return (
    <div className={`stick ${GROUNDS[background]} ${SCREENS[screens]}`}>
      <div className="frame">{slot("body", `flex items-center gap-4 ${JUSTIFIES[justify]}`)}</div>
    </div>
  );
};
export default render;
