import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { RichTextView } from "#blocks/parts/rich-text.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  if (props.items.length === 0) return null;
  return (
    <div className="border-y border-line text-start">
      {props.items.map(({ question, answer }, index) => (
        <details
          key={index}
          className="group not-first:border-t not-first:border-line"
          {...(props.firstOpen && index === 0 && { open: true })}
        >
          <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-4 py-4 font-semibold">
            <span {...edit(`items.${index}.question`)}>{question}</span>
            <Icon name="plus" className="size-5 text-accent transition-transform group-open:rotate-45" />
          </summary>
          <div className="prose pb-6 text-muted" {...edit(`items.${index}.answer`)}>
            <RichTextView value={answer} />
          </div>
        </details>
      ))}
    </div>
  );
};
export default render;
