import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ slots }) => <main id="content">{slots.body}</main>;
export default render;
