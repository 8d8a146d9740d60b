import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const TYPES = { date: "date", time: "time", datetime: "datetime-local" } as const;

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
    {(control) => <input {...control} className="input" type={TYPES[props.asks]} />}
  </FieldFrame>
);
export default render;
