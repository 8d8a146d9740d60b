import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { linkAttributes } from "#blocks/parts/link-attributes.ts";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>> = ({ props, edit }) => {
  const { title, logos, grey } = props;
  const shown = logos.map((each, index) => ({ ...each, index })).filter(({ image, name }) => image || name);
  if (shown.length === 0) return null;
  return (
    <div className="flex flex-col items-center gap-6 text-center">
      {title && (
        <p className="text-s text-muted" {...edit("title")}>
          {title}
        </p>
      )}
      <ul className="flex flex-wrap items-center justify-center gap-x-10 gap-y-5 tablet:gap-x-16">
        {shown.map(({ image, name, link, index }) => {
          const logo = image ? (
            <Picture
              image={image.alt ? image : { ...image, alt: name }}
              sizes="160px"
              className={`logo ${grey ? "logo-grey" : ""}`.trim()}
            />
          ) : (
            <span className="font-display text-l text-muted" {...edit(`logos.${index}.name`)}>
              {name}
            </span>
          );
          return (
            <li key={index}>
              {link ? (
                <a className="inline-flex min-h-11 items-center" {...linkAttributes(link)}>
                  {logo}
                </a>
              ) : (
                logo
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};
export default render;
