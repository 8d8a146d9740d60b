import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
    {(control) => (
      <span className="signature" data-signature data-clear={t("clear")}>
        <input {...control} className="input" dir="auto" autoComplete="name" />
      </span>
    )}
  </FieldFrame>
);
export default render;
