import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Picture, RATIOS } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const COLUMNS = { 2: "grid-cols-2", 3: "grid-cols-2 tablet:grid-cols-3", 4: "grid-cols-2 tablet:grid-cols-4" } as const;

const render: Render<PropsOf<typeof block>> = ({ props, early, edit }) => {
  const { pictures, layout, columns, ratio, name } = props;
  const shown = pictures.flatMap(({ image, caption }, index) => (image ? [{ image, caption, index }] : []));
  if (shown.length === 0) return null;
  const figures = shown.map(({ image, caption, index }, place) => {
    const large = layout === "mosaic" && place === 0;
    return (
      <figure key={index} className={large ? "mosaic-first min-w-0" : "min-w-0"}>
        <Picture
          image={image}
          sizes={
            layout === "strip" ? "(min-width: 640px) 33vw, 80vw" : large ? "60vw" : "(min-width: 640px) 33vw, 50vw"
          }
          className={`${RATIOS[ratio]} shape-soft`}
          early={early && place < 2}
        />
        {caption && (
          <figcaption className="mt-2 text-s text-muted" {...edit(`pictures.${index}.caption`)}>
            {caption}
          </figcaption>
        )}
      </figure>
    );
  });
  if (layout !== "strip") {
    return (
      <div className={layout === "mosaic" ? "mosaic" : `grid gap-3 tablet:gap-4 ${COLUMNS[columns]}`}>{figures}</div>
    );
  }
  return (
    <section
      className="carousel carousel-3 carousel-peek carousel-gap-small"
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <div className="carousel-track">{figures}</div>
    </section>
  );
};
export default render;
