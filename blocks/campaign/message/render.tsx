import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

/** The surface and what stands on it, as the shop shows it once its time has come. */
const render: Render<PropsOf<typeof block>> = ({ props, slot, t }) => (
  <section
    className="card relative shadow-m"
    aria-label={props.title}
    data-surface={props.surface}
    data-edge={props.edge}
  >
    <button type="button" className="absolute end-2 top-2 p-2" aria-label={t("close")} data-close>
      ×
    </button>
    {slot("body", "flex flex-col gap-3 p-6")}
  </section>
);
export default render;
