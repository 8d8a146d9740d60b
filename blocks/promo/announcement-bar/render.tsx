import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import type block from "./block.ts";

const GROUNDS = { accent: "on-accent", ink: "on-ink", tint: "on-tint" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { text, link, icon, background } = props;
  if (!text) return null;
  const words = (
    <>
      <Icon name={icon} className="size-4" />
      <span {...edit("text")}>{text}</span>
    </>
  );
  const line = "flex min-h-11 items-center justify-center gap-2 px-(--gutter) py-1.5 text-center text-s font-medium";
  return (
    <div className={GROUNDS[background]}>
      {link ? (
        <a className={`${line} hover:underline underline-offset-4`} {...linkAttributes(link)}>
          {words}
        </a>
      ) : (
        <p className={line}>{words}</p>
      )}
    </div>
  );
};
export default render;
