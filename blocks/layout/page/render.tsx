import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ slot }) => <main id="content">{slot("body", "flex flex-col")}</main>;
export default render;
