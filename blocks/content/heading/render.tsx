import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const SIZES = { display: "text-4xl", large: "text-3xl", medium: "text-2xl", small: "text-xl" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const Tag = `h${props.level}` as const;
  return (
    <Tag className={`font-display leading-tight text-balance ${SIZES[props.size]}`} {...edit("text")}>
      {props.text}
    </Tag>
  );
};
export default render;
