import type { PropsOf, Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import { ProductCard } from "#blocks/parts/product-card.tsx";
import type block from "./block.ts";
import type { SearchAnswer } from "./data.server.ts";

const render: Render<PropsOf<typeof block>, SearchAnswer> = ({ id, props, data, page, t, early, below }) => {
  const words = data?.words ?? "";
  const found = data?.found ?? [];
  const shown = found.length > 0 ? found : (data?.instead ?? []);
  return (
    <div className="flex flex-col gap-8">
      <search>
        <form method="get" action={page.href("/search")} className="flex gap-2">
          <label className="visually-hidden" htmlFor={`search-${id}`}>
            {t("field")}
          </label>
          <input
            className="input min-w-0 grow"
            id={`search-${id}`}
            type="search"
            name="q"
            maxLength={80}
            defaultValue={words}
            placeholder={props.hint}
            enterKeyHint="search"
          />
          <button type="submit" className={`${buttonClass("primary")} min-h-12 shrink-0 px-4 tablet:px-6`}>
            <Icon name="search" className="size-5" />
            <span className="max-tablet:sr-only">{t("go")}</span>
          </button>
        </form>
      </search>
      {words && (
        <p className="text-muted" role="status">
          {found.length > 0 ? t("found", { count: found.length, words }) : t("nothing", { words })}
        </p>
      )}
      {data?.words !== null && shown.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-8 tablet:grid-cols-3 tablet:gap-x-6 tablet:gap-y-10 desktop:grid-cols-4">
          {shown.map((product, index) => (
            <li key={product.id} className="min-w-0">
              <ProductCard
                product={product}
                ratio="4:5"
                action="none"
                page={page}
                t={t}
                early={early && index < 2}
                level={below}
                sizes="(min-width: 1024px) 25vw, 50vw"
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
export default render;
