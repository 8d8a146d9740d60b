import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { RichTextView } from "#blocks/parts/rich-text.tsx";
import type block from "./block.ts";

const SIZES = { small: "text-s", medium: "text-m", large: "text-l leading-normal" } as const;
const TONES = { text: "", muted: "text-muted" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => (
  <div className={`prose ${SIZES[props.size]} ${TONES[props.tone]}`.trim()} {...edit("text")}>
    <RichTextView value={props.text} />
  </div>
);
export default render;
