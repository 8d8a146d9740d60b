import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Picture } from "#blocks/parts/picture.tsx";
import { Stars } from "#blocks/parts/stars.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, t, edit }) => {
  const { items, layout } = props;
  const said = items.map((item, index) => ({ ...item, index })).filter(({ words }) => words);
  if (said.length === 0) return null;
  const cards = said.map(({ words, name, place, stars, image, index }) => (
    <li key={index} className="min-w-0">
      <figure className="card flex h-full flex-col gap-4 p-6 text-start">
        {stars > 0 && <Stars count={stars} label={t("stars", { count: stars })} />}
        <blockquote className="grow leading-normal" {...edit(`items.${index}.words`)}>
          {words}
        </blockquote>
        <figcaption className="flex items-center gap-3 text-s">
          {image && <Picture image={image} sizes="44px" className="size-11 shrink-0 rounded-full" decorative />}
          <span>
            <span className="block font-semibold" {...edit(`items.${index}.name`)}>
              {name}
            </span>
            <span className="block text-muted" {...edit(`items.${index}.place`)}>
              {place}
            </span>
          </span>
        </figcaption>
      </figure>
    </li>
  ));
  if (layout === "grid") {
    return <ul className="grid gap-4 tablet:grid-cols-[repeat(auto-fit,minmax(16rem,1fr))] tablet:gap-6">{cards}</ul>;
  }
  return (
    <section
      className="carousel carousel-3 carousel-peek carousel-gap-small"
      aria-label={t("name")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
    >
      <ul className="carousel-track">{cards}</ul>
    </section>
  );
};
export default render;
