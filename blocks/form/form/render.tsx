import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import type block from "./block.ts";

/** Fields and button alone: the host puts its own `<form>` around them. */
const render: Render<PropsOf<typeof block>> = ({ props, slot, form, edit }) => {
  const trouble = Object.hasOwn(form.errors, "") ? form.errors[""] : "";
  return (
    <div className="form">
      <p className="form-trouble" role="alert" data-trouble hidden={!trouble}>
        {trouble}
      </p>
      {slot("fields", "form-fields")}
      <div className="form-submit">
        <button type="submit" className={`${buttonClass("primary", "large")} w-full`} {...edit("submit")}>
          {props.submit}
        </button>
        {props.note && (
          <p className="text-center text-s text-muted" {...edit("note")}>
            {props.note}
          </p>
        )}
      </div>
    </div>
  );
};
export default render;
