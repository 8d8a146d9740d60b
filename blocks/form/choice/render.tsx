import { createElement, type ReactNode } from "react";
import type { FormState, PropsOf, Render, RenderArgs } from "#blocks/contract/index.ts";
import {
  Bare,
  controlName,
  FieldFrame,
  ListOption,
  Option,
  OptionField,
  questionOf,
  typedIn,
} from "#blocks/parts/form-field.tsx";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

type Choice = PropsOf<typeof block>;

const CLASSES = { pills: "pill", list: "pill", cards: "pill choice-card", boxes: "check" } as const;
const AROUND = { pills: "flex flex-wrap gap-2", list: "flex flex-wrap gap-2", cards: "choice-cards" } as const;

const render: Render<Choice> = ({ id, props, form, t, edit }) => {
  const options = props.options.filter(({ value }) => value !== "");
  const { look, several } = props;
  const isPicked = look === "search" || look === "tags";
  if (options.length === 0 && !props.other) return null;
  const frame = { ...questionOf(id, props), form, t, edit };
  const named = options.map(({ value, label }) => ({ value: String(value), label: label || String(value) }));
  const bare = !props.other && <Bare form={form} of={id} values={named.map(({ value }) => value)} words={t("bare")} />;
  const own = typedIn(form, props.name).filter((each) => !named.some(({ value }) => value === each));
  if (options.length === 0 && !isPicked) {
    // Nothing is listed: the question is one of words.
    return (
      <FieldFrame {...frame}>
        {(control) => <input {...control} defaultValue={own[0] ?? ""} className="input" dir="auto" />}
      </FieldFrame>
    );
  }
  if (!several && (look === "list" || isPicked)) {
    return (
      <FieldFrame {...frame}>
        {(control) => {
          const select = (
            <select {...control} className="input">
              <option value="">{t("choose")}</option>
              {named.map(({ value, label }) => (
                <ListOption key={value} {...{ form, of: id, value, label }} />
              ))}
            </select>
          );
          const other = props.other && <Other {...{ props, form, own: own[0], edit }} />;
          return (
            <>
              {bare}
              {isPicked ? picked(t, select, other) : select}
              {!isPicked && other}
            </>
          );
        }}
      </FieldFrame>
    );
  }
  const shared = { form, of: id, name: props.name, type: several ? ("checkbox" as const) : ("radio" as const) };
  if (isPicked) {
    return (
      <OptionField {...frame} className="grid gap-2">
        {bare}
        {picked(
          t,
          // Own entries of before are options like the others: each can be taken back.
          <div className="pick-list">
            {[...named, ...own.map((value) => ({ value, label: value }))].map(({ value, label }) => (
              <Option key={value} {...shared} className="check" value={value} label={label} />
            ))}
          </div>,
          props.other && <Other {...{ props, form, own: "", edit }} />,
        )}
      </OptionField>
    );
  }
  return (
    <OptionField
      {...frame}
      single={!several && !props.other}
      className={look === "boxes" ? "grid gap-2" : AROUND[look]}
    >
      {bare}
      {options.map(({ value, label, image }) => (
        <Option
          key={String(value)}
          {...shared}
          className={CLASSES[look]}
          value={String(value)}
          label={
            <>
              {look === "cards" && image && <Picture image={image} sizes="160px" className="choice-picture" />}
              {label || String(value)}
            </>
          }
        />
      ))}
      {props.other && <Other {...{ props, form, own: own[0], edit }} />}
    </OptionField>
  );
};
export default render;

/** What a script makes a field to search in of; without it the controls within are the question. */
function picked(t: RenderArgs<Choice>["t"], ...controls: ReactNode[]) {
  const words = {
    "data-hint": t("search"),
    "data-none": t("none"),
    "data-count": t("found", { count: "{count}" }),
    "data-remove": t("remove", { label: "{label}" }),
    "data-add": t("add", { label: "{label}" }),
  };
  return createElement("v-pick", { class: "pick", ...words }, ...controls);
}

interface OtherProps {
  props: Choice;
  form: FormState;
  own: string | undefined;
  edit: RenderArgs<Choice>["edit"];
}

/** An answer of one's own. */
function Other({ props, form, own = "", edit }: OtherProps) {
  return (
    <label className="field choice-other">
      <span className="text-s" {...edit("otherLabel")}>
        {props.otherLabel}
      </span>
      <input className="input" dir="auto" name={controlName(form, props.name)} defaultValue={own} data-other />
    </label>
  );
}
