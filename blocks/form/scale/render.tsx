import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Option, OptionField, questionOf } from "#blocks/parts/form-field.tsx";
import { marks } from "#blocks/parts/marks.ts";
import { STAR } from "#blocks/parts/stars.tsx";
import type block from "./block.ts";

/** More of them are no stars any more but a sky. */
const MOST_STARS = 10;

const render: Render<PropsOf<typeof block>> = ({ id, props, form, t, edit }) => {
  const { look, from, to, step } = props;
  const asStars = look === "stars" && from === 1 && step === 1 && to <= MOST_STARS;
  const label = (mark: number) => (look === "stars" ? `${mark} ★` : String(mark));
  return (
    <OptionField {...questionOf(id, props)} form={form} t={t} edit={edit} className="scale">
      {asStars ? (
        <span className="stars">
          {marks(props).map((mark) => (
            <Option
              key={mark}
              {...{ form, name: props.name, type: "radio", value: String(mark), className: "star" }}
              label={<Star words={t("star", { count: mark, most: to })} />}
            />
          ))}
        </span>
      ) : (
        <span className="marks">
          {marks(props).map((mark) => (
            <Option
              key={mark}
              {...{ form, name: props.name, type: "radio", value: String(mark), className: "pill", label: label(mark) }}
            />
          ))}
        </span>
      )}
      {(props.low || props.high) && (
        <span className="scale-ends">
          <span {...edit("low")}>{props.low}</span>
          <span {...edit("high")}>{props.high}</span>
        </span>
      )}
    </OptionField>
  );
};
export default render;

function Star({ words }: { words: string }) {
  return (
    <>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={STAR} fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
      </svg>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
