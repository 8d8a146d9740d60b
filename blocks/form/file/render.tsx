import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { TAKES } from "#blocks/parts/file-types.ts";
import { FieldFrame, questionOf } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => (
  <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
    {({ defaultValue: _, ...control }) => (
      <input
        {...control}
        className="input"
        type="file"
        multiple={props.most > 1}
        accept={TAKES[props.takes].join(",") || undefined}
        data-most={props.most}
      />
    )}
  </FieldFrame>
);
export default render;
