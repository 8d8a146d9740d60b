import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const isDrawn = (value: string) => value.startsWith("ink:");

/** The name typed is there for the keyboard, for readers, and without a script; what is drawn counts before it. */
const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
    {({ defaultValue, required: _, ...control }) => (
      <span className="signature" data-signature data-clear={t("clear")} data-pad={t("pad")}>
        <input
          {...control}
          className="input"
          dir="auto"
          autoComplete="name"
          placeholder={t("typed")}
          defaultValue={isDrawn(defaultValue) ? "" : defaultValue}
        />
        <input type="hidden" name={control.name} defaultValue={isDrawn(defaultValue) ? defaultValue : ""} data-ink />
      </span>
    )}
  </FieldFrame>
);
export default render;
