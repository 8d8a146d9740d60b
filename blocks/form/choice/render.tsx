import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { FieldFrame, Option, OptionField, questionOf, typedIn } from "#blocks/parts/form-field.tsx";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const CLASSES = { pills: "pill", list: "pill", cards: "pill choice-card", boxes: "check" } as const;

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const options = props.options.filter(({ value }) => value !== "");
  if (options.length === 0) return null;
  const question = questionOf(id, props);
  const frame = { ...question, form, t, edit };
  if (props.look === "list" && !props.several) {
    return (
      <FieldFrame {...frame}>
        {(control) => (
          <select {...control} className="input">
            <option value="">{t("choose")}</option>
            {options.map(({ value, label }) => (
              <option key={String(value)} value={String(value)}>
                {label || String(value)}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
    );
  }
  const shared = {
    ...{ form, name: props.name, className: CLASSES[props.look] },
    type: props.several ? ("checkbox" as const) : ("radio" as const),
  };
  const [own = ""] = typedIn(form, props.name).filter((each) => !options.some(({ value }) => String(value) === each));
  return (
    <OptionField
      {...frame}
      single={!props.several && !props.other}
      className={props.look === "boxes" ? "grid gap-2" : "flex flex-wrap gap-2"}
    >
      {options.map(({ value, label, image }) => (
        <Option
          key={String(value)}
          {...shared}
          value={String(value)}
          label={
            <>
              {props.look === "cards" && image && <Picture image={image} sizes="160px" className="choice-picture" />}
              {label || String(value)}
            </>
          }
        />
      ))}
      {props.other && (
        <label className="field choice-other">
          <span className="text-s" {...edit("otherLabel")}>
            {props.otherLabel}
          </span>
          <input className="input" dir="auto" name={`${form.prefix ?? ""}${props.name}`} defaultValue={own} />
        </label>
      )}
    </OptionField>
  );
};
export default render;
