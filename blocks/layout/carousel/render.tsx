import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const VISIBLE = { 1: "carousel-1", 2: "carousel-2", 3: "carousel-3", 4: "carousel-4" } as const;
const PHONES = { peek: "carousel-peek", one: "", two: "carousel-two" } as const;
const GAPS = { none: "", small: "carousel-gap-small", medium: "carousel-gap-medium" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, slot }) => {
  const { visible, phone, gap, name } = props;
  return (
    <section
      className={`carousel ${VISIBLE[visible]} ${PHONES[phone]} ${GAPS[gap]}`}
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      {slot("body", "carousel-track")}
    </section>
  );
};
export default render;
