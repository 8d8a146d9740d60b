import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Option, OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import { marks } from "#blocks/parts/marks.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="scale">
    {props.low && (
      <span className="scale-end" {...edit("low")}>
        {props.low}
      </span>
    )}
    {marks(props).map((mark) => (
      <Option
        key={mark}
        {...{
          form,
          name: props.name,
          type: "radio",
          value: String(mark),
          className: "pill",
          label: props.look === "stars" ? `${mark} ★` : String(mark),
        }}
      />
    ))}
    {props.high && (
      <span className="scale-end" {...edit("high")}>
        {props.high}
      </span>
    )}
  </OptionField>
);
export default render;
