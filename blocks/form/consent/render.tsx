import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { controlName, FieldError, typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

/** The sentence goes along with the answer: what was agreed to is what was read. */
const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const { purpose, required } = props;
  const name = purpose === "marketing" ? "consent" : props.name;
  return (
    <div className="field" data-field={name}>
      <label className="flex items-start gap-3 py-3 text-s">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0"
          name={controlName(form, name)}
          value="yes"
          defaultChecked={typedIn(form, name).includes("yes")}
          aria-describedby={`field-${id}-error`}
        />
        <span>
          <span {...edit("label")}>{props.label}</span>
          {purpose === "other" && !required && <span className="text-muted"> ({t("optional")})</span>}
        </span>
      </label>
      <FieldError id={`field-${id}-error`} name={name} form={form} />
    </div>
  );
};
export default render;
