import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import { GoodsChoices } from "#blocks/parts/goods-choices.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, page, t, edit }) => (
  <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="grid gap-2">
    <GoodsChoices name={props.name} type={props.several ? "checkbox" : "radio"} {...{ form, page, t }} />
  </OptionField>
);
export default render;
