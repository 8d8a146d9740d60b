import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, form, page, edit }) => {
  if (props.look === "hidden") return null;
  const [made = ""] = typedIn(form, props.name);
  return (
    <p className="calculated" data-field={props.name} {...(props.look === "money" && { "data-money": page.currency })}>
      <span {...edit("label")}>{props.label}</span> <output className="font-semibold">{made}</output>
    </p>
  );
};
export default render;
