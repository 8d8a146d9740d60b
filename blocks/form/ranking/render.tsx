import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Bare, controlName, ListOption, OptionField, questionOf, typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

/** One list a place: it works with any keyboard, any reader, and without a script. */
const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const chosen = typedIn(form, props.name);
  return (
    <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="grid gap-2">
      <Bare form={form} of={id} values={props.options.map(({ value }) => String(value))} words={t("bare")} />
      {props.options.map((place, index) => (
        <label key={String(place.value)} className="flex items-center gap-3">
          <span className="w-6 font-semibold text-muted">{index + 1}</span>
          <select className="input" name={controlName(form, props.name)} defaultValue={chosen[index] ?? ""}>
            <option value="">{t("choose")}</option>
            {props.options.map(({ value, label }) => (
              <ListOption
                key={String(value)}
                {...{ form, of: id, value: String(value), label: label || String(value) }}
              />
            ))}
          </select>
        </label>
      ))}
    </OptionField>
  );
};
export default render;
