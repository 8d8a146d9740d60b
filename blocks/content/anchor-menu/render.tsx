import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, t, edit }) => {
  const items = props.items.map((each, index) => ({ ...each, index })).filter(({ label, anchor }) => label && anchor);
  if (items.length === 0) return null;
  return (
    <nav className={`anchor-menu ${props.sticky ? "sticky-head" : ""}`.trim()} aria-label={t("nav")}>
      <ul>
        {items.map(({ label, anchor, index }) => (
          <li key={index}>
            <a href={`#${anchor}`} {...edit(`items.${index}.label`)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
export default render;
