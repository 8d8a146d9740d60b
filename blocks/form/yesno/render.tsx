import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Option, OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const question = questionOf(id, props);
  const one = { form, name: props.name };
  if (props.look === "box") {
    return (
      <OptionField {...question} label="" form={form} t={t} edit={edit}>
        <Option {...one} type="checkbox" value={String(props.yesValue)} className="check" label={props.label} />
      </OptionField>
    );
  }
  return (
    <OptionField {...question} form={form} t={t} edit={edit}>
      <Option {...one} type="radio" value={String(props.yesValue)} className="pill" label={props.yes} />
      <Option {...one} type="radio" value={String(props.noValue)} className="pill" label={props.no} />
    </OptionField>
  );
};
export default render;
