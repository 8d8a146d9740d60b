import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const HEIGHTS = { small: "h-4", medium: "h-8", large: "h-16", huge: "h-24" } as const;

const render: Render<PropsOf<typeof block>> = ({ props }) => <div className={HEIGHTS[props.size]} />;
export default render;
