import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { readFileReference } from "#blocks/parts/file-reference.ts";
import { TAKES } from "#blocks/parts/file-types.ts";
import { controlName, FieldFrame, questionOf, typedIn } from "#blocks/parts/form-field.tsx";
import type block from "./block.ts";

/** What was joined before stands as ticked boxes: unticking one takes it out, with a script and without. */
const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const joined = typedIn(form, props.name).flatMap((text) => {
    const file = readFileReference(text);
    return file ? [{ text, name: file.name }] : [];
  });
  const limits = t("limits", { count: props.most, size: props.megabytes });
  return (
    <FieldFrame {...questionOf(id, props)} form={form} t={t} edit={edit}>
      {({ defaultValue: _, required, ...control }) => (
        <>
          {joined.length > 0 && (
            <ul className="joined-files" aria-label={t("joined")}>
              {joined.map(({ text, name }) => (
                <li key={text}>
                  <label className="check">
                    <input type="checkbox" name={controlName(form, props.name)} value={text} defaultChecked />
                    <bdi className="wrap-anywhere">{name}</bdi>
                  </label>
                </li>
              ))}
            </ul>
          )}
          <input
            {...control}
            required={required && joined.length === 0}
            className="input file-input"
            type="file"
            multiple={props.most > 1}
            accept={TAKES[props.takes].join(",")}
            {...(props.takes === "images" && props.camera === "only" && { capture: "environment" as const })}
          />
          <span className="field-hint">{limits}</span>
        </>
      )}
    </FieldFrame>
  );
};
export default render;
