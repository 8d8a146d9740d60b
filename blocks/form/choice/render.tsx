import type { FormState, PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, isRequired } from "#blocks/parts/form-field.tsx";
import block from "./block.ts";

type Choice = PropsOf<typeof block>;

const render: Render<Choice> = ({ id, props, form, t, edit }) => {
  const options = props.options.filter(({ value }) => value !== "");
  const stored = options.map(({ value }) => ({ value, label: {} }));
  const field = block.field?.({ ...block.defaults, name: props.name, required: props.required, options: stored });
  if (!field || options.length === 0) return null;
  if (props.look === "list") {
    return (
      <FieldFrame id={id} field={field} label={props.label} hint={props.hint} form={form} t={t} edit={edit}>
        {(control) => (
          <select {...control} className="input">
            <option value="">{t("choose")}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label || value}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    );
  }
  return (
    <fieldset className="field" data-field={field.name} aria-describedby={`field-${id}-error`}>
      <legend className="field-label mb-2">
        <span {...edit("label")}>{props.label}</span>
        {!isRequired(field.rules) && <span className="font-normal text-muted"> ({t("optional")})</span>}
      </legend>
      {props.hint && <p className="field-hint">{props.hint}</p>}
      <div className="flex flex-wrap gap-2" data-rules={JSON.stringify(field.rules)}>
        {options.map(({ value, label }) => (
          <label key={value} className="pill">
            <input
              type="radio"
              name={field.name}
              value={value}
              required={isRequired(field.rules)}
              defaultChecked={typed(form, field.name) === value}
            />
            <span>{label || value}</span>
          </label>
        ))}
      </div>
      <p className="field-error" id={`field-${id}-error`} data-error hidden={!wrong(form, field.name)}>
        {wrong(form, field.name)}
      </p>
    </fieldset>
  );
};
export default render;

function typed(form: FormState, name: string): string | undefined {
  return Object.hasOwn(form.values, name) ? form.values[name] : undefined;
}

function wrong(form: FormState, name: string): string | undefined {
  return Object.hasOwn(form.errors, name) ? form.errors[name] : undefined;
}
