import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

/**
 * The surface and what stands on it. A bar is a part of the page; the other surfaces are brought by the page's script,
 * which also knows when a message may come and how often.
 */
const render: Render<PropsOf<typeof block>> = ({ id, props, slot, t }) => {
  const { surface, edge, title, again, days, most, stopOn } = props;
  const ground = surface === "bar" ? " on-ink" : "";
  return (
    <section
      className={`message message-${surface}${ground}`}
      aria-label={title}
      data-message={id}
      data-surface={surface}
      data-edge={edge}
      {...(surface === "bar" && { "data-frequency": JSON.stringify({ again, days, most, stopOn }) })}
    >
      {slot("body", "message-body")}
      <button type="button" className="message-close" aria-label={t("close")} data-close>
        <Icon name="x" className="size-5" />
      </button>
    </section>
  );
};
export default render;
