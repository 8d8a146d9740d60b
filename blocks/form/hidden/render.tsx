import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** The server knows the value; the input only shows a reader of the page what will be kept. */
const render: Render<PropsOf<typeof block>> = ({ props }) => (
  <input type="hidden" name={props.name} value={props.value} />
);
export default render;
