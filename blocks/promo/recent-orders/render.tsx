import type { PropsOf, RecentOrderView, Render } from "#blocks/contract/index.ts";
import { Picture } from "#blocks/parts/picture.tsx";
import type block from "./block.ts";

const render: Render<PropsOf<typeof block>, RecentOrderView[]> = ({ props, data, t, edit }) => {
  if (!data || data.length === 0) return null;
  return (
    <div className="flex flex-col gap-4 text-start">
      {props.title && (
        <p className="font-semibold" {...edit("title")}>
          {props.title}
        </p>
      )}
      <ul className="grid gap-3 tablet:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {data.map(({ id, title, url, image, town, day }) => (
          <li key={id} className="card relative flex items-center gap-4 rounded-m p-3">
            {image && (
              <Picture image={image} sizes="56px" className="size-14 shrink-0 overflow-hidden rounded-s" decorative />
            )}
            <div className="min-w-0">
              <a
                className="block truncate font-medium hover:underline after:absolute after:inset-0 after:content-['']"
                href={url}
              >
                {title}
              </a>
              <p className="text-s text-muted">{t("to", { town, day })}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};
export default render;
