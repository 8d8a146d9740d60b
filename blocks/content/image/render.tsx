import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import { Picture, RATIOS } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const SHAPES = { soft: "shape-soft", square: "", arch: "shape-arch", circle: "shape-circle" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, early, edit }) => {
  const { image, ratio, shape, caption, link } = props;
  if (!image) return null;
  const round = shape === "circle" ? "1:1" : ratio;
  const picture = (
    <Picture
      image={image}
      sizes="(min-width: 1120px) 1120px, 100vw"
      className={`${RATIOS[round]} ${SHAPES[shape]}`.trim()}
      early={early}
    />
  );
  return (
    <figure>
      {link ? (
        <a className="block" {...linkAttributes(link)}>
          {picture}
        </a>
      ) : (
        picture
      )}
      {caption && (
        <figcaption className="mt-3 text-s text-muted" {...edit("caption")}>
          {caption}
        </figcaption>
      )}
    </figure>
  );
};
export default render;
