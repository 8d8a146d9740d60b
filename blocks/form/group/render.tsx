import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { ownDirection } from "#blocks/parts/own-direction.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, slot, edit }) => (
  <fieldset className={props.outlined ? "form-group form-group-outlined" : "form-group"}>
    {props.title && (
      <legend className="form-group-title">
        <span {...ownDirection(props.title)} {...edit("title")}>
          {props.title}
        </span>
      </legend>
    )}
    {props.note && (
      <p className="field-hint">
        <span {...ownDirection(props.note)} {...edit("note")}>
          {props.note}
        </span>
      </p>
    )}
    {slot("fields", "form-fields")}
  </fieldset>
);
export default render;
