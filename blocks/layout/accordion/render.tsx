import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";

const NAMES = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;

const render: Render<PropsOf<typeof block>> = ({ id, props, slot, filled, edit }) => {
  const shown = NAMES.filter((name) => props[name] || filled(name));
  if (shown.length === 0) return null;
  const { open, single } = props;
  return (
    <div className="accordion border-y border-line text-start">
      {shown.map((name, index) => (
        <details
          key={name}
          className="group not-first:border-t not-first:border-line"
          // Browsers close the others of the same name by themselves.
          {...(single === "one" && { name: `accordion-${id}` })}
          {...((open === "all" || (open === "first" && index === 0)) && { open: true })}
        >
          <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-4 py-4 font-semibold">
            <span {...edit(name)}>{props[name]}</span>
            <Icon name="plus" className="size-5 text-accent transition-transform group-open:rotate-45" />
          </summary>
          <div className="pb-6">{slot(name, "flex flex-col gap-4")}</div>
        </details>
      ))}
    </div>
  );
};
export default render;
