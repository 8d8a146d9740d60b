import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { calculatedWords } from "#blocks/parts/calculated-words.ts";
import { typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, form, page, edit }) => {
  if (props.look === "hidden") return null;
  const [made = ""] = typedIn(form, props.name);
  const currency = props.look === "money" ? page.currency : undefined;
  return (
    <p className="calculated" data-field={props.name} data-money={currency}>
      <span {...edit("label")}>{props.label}</span>{" "}
      <output className="font-semibold">{calculatedWords(made, currency, page.locale)}</output>
    </p>
  );
};
export default render;
