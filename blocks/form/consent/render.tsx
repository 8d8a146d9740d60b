import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** The sentence goes along with the answer: what was agreed to is what was read. */
const render: Render<PropsOf<typeof block>> = ({ props, form, edit }) => (
  <label className="flex items-start gap-3 text-s" data-field="consent">
    <input
      type="checkbox"
      className="mt-1 size-5 shrink-0"
      name="consent"
      value="yes"
      defaultChecked={form.values.consent === "yes"}
    />
    <span {...edit("label")}>{props.label}</span>
  </label>
);
export default render;
