import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ slot }) => <div>{slot("body", "flex flex-col")}</div>;
export default render;
