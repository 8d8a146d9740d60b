import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, slot, edit }) => (
  <fieldset className={props.outlined ? "form-group form-group-outlined" : "form-group"}>
    {props.title && (
      <legend className="form-group-title" {...edit("title")}>
        {props.title}
      </legend>
    )}
    {props.note && (
      <p className="field-hint" {...edit("note")}>
        {props.note}
      </p>
    )}
    {slot("fields", "form-fields")}
  </fieldset>
);
export default render;
