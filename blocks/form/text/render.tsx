import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame } from "#blocks/parts/form-field.tsx";
import block from "./block.ts";
import { CHECKED_TYPES, PURPOSES } from "./purposes.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const purpose = PURPOSES[props.purpose];
  const checked = props.purpose === "free" ? CHECKED_TYPES[props.check] : undefined;
  const { type, autocomplete } = checked ?? purpose;
  const lines = props.purpose === "free" ? props.lines : purpose.lines;
  const field = block.field?.({ ...block.defaults, ...ruled(props) });
  if (!field) return null;
  return (
    <FieldFrame id={id} field={field} label={props.label} hint={props.hint} form={form} t={t} edit={edit}>
      {(control) => {
        const shared = {
          ...control,
          className: "input",
          autoComplete: autocomplete,
          autoCapitalize: checked ? "none" : purpose.capitalise,
          maxLength: props.max,
          ...(props.placeholder && { placeholder: props.placeholder }),
        };
        return lines > 1 ? (
          <textarea {...shared} rows={lines} />
        ) : (
          <input {...shared} type={type} inputMode={checked ? undefined : purpose.inputmode} dir="auto" />
        );
      }}
    </FieldFrame>
  );
};
export default render;

/** The props that decide the field's name and rules: the same stored and resolved. */
function ruled({ purpose, name, required, min, max, check, pattern, lines, unique, known }: PropsOf<typeof block>) {
  return { purpose, name, required, min, max, check, pattern, lines, unique, known };
}
