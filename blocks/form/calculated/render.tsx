import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { calculatedWords } from "#blocks/parts/calculated-words.ts";
import { FieldError, typedIn } from "#blocks/parts/form-field.tsx";
import { ownDirection } from "#blocks/parts/own-direction.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, page, edit }) => {
  const [made = ""] = typedIn(form, props.name);
  const currency = props.fee || props.look === "money" ? page.currency : undefined;
  const shown = props.look !== "hidden" && (
    <p className="calculated" data-field={props.name} data-money={currency}>
      <span {...ownDirection(props.label)} {...edit("label")}>
        {props.label}
      </span>{" "}
      <output className="font-semibold">{calculatedWords(made, currency, page.locale)}</output>
    </p>
  );
  if (!props.fee) return shown || null;
  // What cannot be added to a price is said where it stands, even where nothing else of it is shown.
  return (
    <div data-field={props.name} className={shown ? undefined : "contents"}>
      {shown}
      <FieldError id={`field-${id}-error`} name={props.name} form={form} />
    </div>
  );
};
export default render;
