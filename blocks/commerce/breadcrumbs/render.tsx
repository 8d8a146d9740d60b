import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";
import type { Trail } from "./data.server.ts";

const render: Render<PropsOf<typeof block>, Trail> = ({ props, data, page, t }) => {
  const steps = [{ title: props.home, url: page.href("/") }, ...(data ?? [])];
  return (
    <nav aria-label={t("nav")}>
      <ol className="flex items-center gap-x-1 text-s text-muted">
        {steps.map(({ title, url }, index) => (
          <li key={url} className={`flex items-center gap-1 ${index === steps.length - 1 ? "min-w-0" : "shrink-0"}`}>
            {index > 0 && <Icon name="chevron-right" className="size-4 shrink-0" />}
            {index === steps.length - 1 && index > 0 ? (
              <span aria-current="page" className="truncate py-2.5 text-text">
                {title}
              </span>
            ) : (
              <a className="inline-flex min-h-11 items-center hover:underline underline-offset-4" href={url}>
                {title}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};
export default render;
