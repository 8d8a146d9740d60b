import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const NAMES = ["first", "second", "third", "fourth"] as const;

const render: Render<PropsOf<typeof block>> = ({ id, props, slot, filled, t, edit }) => {
  const shown = NAMES.filter((name) => props[name] || filled(name));
  if (shown.length === 0) return null;
  return (
    <div className="tabs text-start">
      <fieldset className="tabs-list">
        <legend className="visually-hidden">{t("choose")}</legend>
        {shown.map((name, index) => (
          <label key={name} className="tab">
            <input type="radio" name={`tabs-${id}`} value={name} defaultChecked={index === 0} />
            <span {...edit(name)}>{props[name]}</span>
          </label>
        ))}
      </fieldset>
      {shown.map((name) => (
        <div key={name} className="tabs-panel">
          {slot(name, "flex flex-col gap-4")}
        </div>
      ))}
    </div>
  );
};
export default render;
