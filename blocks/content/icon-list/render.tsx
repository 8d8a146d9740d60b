import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { ICONS } from "#blocks/parts/icons.ts";
import type block from "./block.ts";

const LISTS = {
  column: "flex flex-col gap-5",
  row: "grid gap-6 tablet:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] tablet:gap-8",
  cards: "grid gap-4 tablet:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))]",
} as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { items, layout } = props;
  if (items.length === 0) return null;
  return (
    <ul className={`text-start ${LISTS[layout]}`}>
      {items.map(({ icon, title, text }, index) => (
        <li key={index} className={`flex gap-4 ${layout === "cards" ? "card flex-col p-6" : "items-start"}`}>
          <span className="grid size-11 shrink-0 place-items-center rounded-full bg-tint text-accent">
            <Icon name={Object.hasOwn(ICONS, icon) ? icon : "check"} />
          </span>
          <div className="min-w-0">
            <p className="leading-snug font-semibold" {...edit(`items.${index}.title`)}>
              {title}
            </p>
            {text && (
              <p className="mt-1 text-s text-muted" {...edit(`items.${index}.text`)}>
                {text}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};
export default render;
