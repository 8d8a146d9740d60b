import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { shopWords } from "./messages.ts";
import { type SharedPage, storeHref } from "./store-path.ts";

/** The way on through a collection that is longer than one page; nothing where there is none. */
export function pagination(
  here: SharedPage & { kind: "collection" },
  locale: Locale,
  main: Locale,
  goesOn: boolean,
): string {
  if (here.page === 1 && !goesOn) return "";
  const t = shopWords(locale);
  const to = (page: number) => storeHref({ ...here, page }, locale, main);
  return renderToStaticMarkup(
    <nav className="frame flex justify-center gap-4 pb-(--rhythm-medium)" aria-label={t("pages")}>
      {here.page > 1 && (
        <a className="btn btn-secondary" rel="prev" href={to(here.page - 1)}>
          {t("previous")}
        </a>
      )}
      {goesOn && (
        <a className="btn btn-secondary" rel="next" href={to(here.page + 1)}>
          {t("next")}
        </a>
      )}
    </nav>,
  );
}
