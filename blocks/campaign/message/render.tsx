import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

/** For ever, as browsers count. */
const YEAR = 365;

/**
 * The surface and what stands on it. A bar is a part of the page; the other surfaces are brought by the page's script,
 * which also knows when a message may come and how often.
 */
const render: Render<PropsOf<typeof block>> = ({ id, props, slot, t }) => {
  const { surface, edge, title } = props;
  const ground = surface === "bar" ? " on-ink" : "";
  return (
    <section
      className={`message message-${surface}${ground}`}
      aria-label={title}
      data-message={id}
      data-surface={surface}
      data-edge={edge}
      {...(surface === "bar" && barFacts(props))}
    >
      {slot("body", "message-body")}
      <button type="button" className="message-close" aria-label={t("close")} data-close>
        <Icon name="x" className="size-5" />
      </button>
    </section>
  );
};
/** Of a bar: for how many days it stays away once it was closed ("": as long as the visit), and whether that begins at once. */
function barFacts({ again, days, stopOn }: PropsOf<typeof block>): Record<`data-${string}`, string | number> {
  if (stopOn !== "convert" || again === "once")
    return { "data-away": YEAR, ...(stopOn === "view" && { "data-once": "" }) };
  return again === "always" ? {} : { "data-away": again === "days" ? days : "" };
}
export default render;
