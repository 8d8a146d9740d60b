import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { ownDirection } from "#blocks/parts/own-direction.ts";
import type block from "./block.ts";

/** Its button is drawn by the form around it, which knows whether it is the last. */
const render: Render<PropsOf<typeof block>> = ({ id, props, slot, edit }) => (
  <div className="form-step" data-step={id} data-next={props.next}>
    {props.title && (
      <h2 className="text-xl leading-snug" tabIndex={-1}>
        <span {...ownDirection(props.title)} {...edit("title")}>
          {props.title}
        </span>
      </h2>
    )}
    {props.note && (
      <p className="text-muted">
        <span {...ownDirection(props.note)} {...edit("note")}>
          {props.note}
        </span>
      </p>
    )}
    {slot("fields", "form-fields")}
  </div>
);
export default render;
