import type { PropsOf, Render } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const LOOKS = {
  display: { frame: "grid gap-4", words: "font-display text-2xl leading-snug text-balance" },
  line: { frame: "grid gap-2 border-s-2 border-accent ps-5 text-start", words: "text-l leading-normal" },
} as const;

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { words, author, role, look } = props;
  if (!words) return null;
  return (
    <figure className={LOOKS[look].frame}>
      <blockquote className={LOOKS[look].words} {...edit("words")}>
        {words}
      </blockquote>
      {(author || role) && (
        <figcaption className="text-s text-muted">
          <span className="font-semibold text-text" {...edit("author")}>
            {author}
          </span>{" "}
          <span {...edit("role")}>{role}</span>
        </figcaption>
      )}
    </figure>
  );
};
export default render;
