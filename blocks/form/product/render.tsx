import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import { GoodsChoices, goodsOf } from "#blocks/parts/goods-choices.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, page, t, edit }) => {
  const goods = goodsOf(form, props.name);
  return (
    <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="grid gap-2">
      {goods?.every(({ closed }) => closed) && <p className="field-hint">{t("nothing")}</p>}
      <GoodsChoices name={props.name} type={props.several ? "checkbox" : "radio"} {...{ form, page, t }} />
    </OptionField>
  );
};
export default render;
