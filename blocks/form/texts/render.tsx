import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Bare, choiceMark, controlName, isGone, OptionField, questionOf, typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="grid gap-3">
    <Bare form={form} of={id} values={props.rows.map(({ value }) => value)} words={t("bare")} />
    {props.rows
      .filter(({ value }) => value !== "")
      .map(({ value, label, placeholder }) => (
        <label key={value} className="field" data-row={value} {...choiceMark(form, id, value)}>
          <span className="text-s">{label || value}</span>
          <input
            className="input"
            dir="auto"
            name={controlName(form, props.name, value)}
            defaultValue={typedIn(form, props.name, value)[0] ?? ""}
            disabled={isGone(form, id, value)}
            placeholder={placeholder || undefined}
          />
        </label>
      ))}
  </OptionField>
);
export default render;
