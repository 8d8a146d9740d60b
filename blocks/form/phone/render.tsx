import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame } from "#blocks/parts/form-field.tsx";
import block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const field = block.field?.({
    ...block.defaults,
    required: props.required,
    unique: props.unique,
    known: props.known,
  });
  if (!field) return null;
  return (
    <FieldFrame id={id} field={field} label={props.label} hint={props.hint} form={form} t={t} edit={edit}>
      {(control) => (
        <input
          {...control}
          className="input tabular"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          dir="ltr"
          maxLength={40}
          placeholder={props.placeholder || undefined}
        />
      )}
    </FieldFrame>
  );
};
export default render;
