import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { controlName } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

/** The server knows the value; the input only shows a reader of the page what will be kept. */
const render: Render<PropsOf<typeof block>> = ({ props, form }) => (
  <input
    type="hidden"
    name={controlName(form, props.name)}
    value={props.source === "fixed" ? props.value : ""}
    data-from={props.source}
    data-key={props.value}
  />
);
export default render;
