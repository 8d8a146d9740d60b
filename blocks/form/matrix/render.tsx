import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Bare, choiceMark, isGone, Option, OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

/** A row is a group of its own, so that it reads alike on a telephone and to those who hear it. */
const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="matrix">
    <Bare form={form} of={id} values={props.rows.map(({ value }) => value)} words={t("bare")} />
    {props.rows
      .filter(({ value }) => value !== "")
      .map((row) => (
        <fieldset key={row.value} className="matrix-row" data-row={row.value} {...choiceMark(form, id, row.value)}>
          <legend>{row.label || row.value}</legend>
          {props.columns.map(({ value, label }) => (
            <Option
              key={String(value)}
              {...{ form, name: props.name, row: row.value, className: "pill" }}
              type={props.several ? "checkbox" : "radio"}
              value={String(value)}
              label={label || String(value)}
              isOff={isGone(form, id, row.value)}
            />
          ))}
        </fieldset>
      ))}
  </OptionField>
);
export default render;
