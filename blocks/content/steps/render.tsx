import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import type block from "./block.ts";

const LISTS = {
  row: "grid gap-8 tablet:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]",
  column: "steps-column grid gap-8",
} as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { items, layout } = props;
  if (items.length === 0) return null;
  return (
    <ol className={`text-start ${LISTS[layout]}`}>
      {items.map(({ icon, title, text }, index) => (
        <li key={index} className={layout === "row" ? "flex gap-4 tablet:flex-col" : "flex gap-5"}>
          <span className="step-sign grid size-11 shrink-0 place-items-center rounded-full border border-accent font-semibold text-accent tabular">
            {Object.hasOwn(ICONS, icon) ? <Icon name={icon} /> : index + 1}
          </span>
          <div className="min-w-0">
            <p className="text-l leading-snug font-semibold" {...edit(`items.${index}.title`)}>
              {title}
            </p>
            {text && (
              <p className="mt-1 text-muted" {...edit(`items.${index}.text`)}>
                {text}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
};
export default render;
