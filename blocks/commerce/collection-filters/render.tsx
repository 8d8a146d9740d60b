import { type BlockTranslate, type FacetsView, LIST_SORTS, type PropsOf, type Render } from "#blocks/contract/index.ts";
import { buttonClass } from "#blocks/parts/button.ts";
import { Icon } from "#blocks/parts/icon.tsx";
import type block from "./block.ts";
import { FacetField } from "./facet-field.tsx";

const render: Render<PropsOf<typeof block>, FacetsView | null> = ({ id, props, data, t }) => {
  if (!data) return null;
  const { url, found, chosen, facets } = data;
  return (
    <form className="list-filters" method="get" action={url}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {facets.length > 0 && (
          <details className="filters">
            <summary className={buttonClass("secondary")}>
              <span>{chosen.length > 0 ? t("filtersChosen", { count: chosen.length }) : t("filters")}</span>
              <Icon name="chevron-down" className="size-4" />
              <span className="filters-close">
                <Icon name="x" />
                <span className="visually-hidden">{t("close")}</span>
              </span>
            </summary>
            <div className="filters-panel card">
              <div className="filters-facets">
                {facets.map((facet) => (
                  <FacetField key={facet.name} id={`${id}-${facet.name}`} facet={facet} counts={props.counts} t={t} />
                ))}
              </div>
              <div className="filters-foot">
                <a className={buttonClass("quiet")} href={url}>
                  {t("clear")}
                </a>
                <button type="submit" className={buttonClass("primary")}>
                  {t("show")}
                </button>
              </div>
            </div>
          </details>
        )}
        <p className="text-s text-muted tabular">{t("found", { count: found })}</p>
        {props.sorting && <Sorting id={id} sort={data.sort} t={t} />}
      </div>
      {chosen.length > 0 && <ChosenList chosen={chosen} url={url} t={t} />}
      {found === 0 && <p className="pt-6 text-l">{t("none")}</p>}
    </form>
  );
};
export default render;

function Sorting({ id, sort, t }: { id: string; sort: FacetsView["sort"]; t: BlockTranslate }) {
  return (
    <div className="ms-auto flex items-center gap-2 max-tablet:w-full">
      <label className="text-s font-semibold" htmlFor={`sort-${id}`}>
        {t("sort")}
      </label>
      <select className="input min-w-0" id={`sort-${id}`} name="sort" defaultValue={sort}>
        {LIST_SORTS.map((each) => (
          <option key={each} value={each}>
            {t(`sort.${each}`)}
          </option>
        ))}
      </select>
      <button
        type="submit"
        className={`${buttonClass("secondary")} min-h-12`}
        aria-label={`${t("sort")} : ${t("apply")}`}
      >
        {t("apply")}
      </button>
    </div>
  );
}

function ChosenList({ chosen, url, t }: Pick<FacetsView, "chosen" | "url"> & { t: BlockTranslate }) {
  return (
    <ul className="flex flex-wrap items-center gap-2 pt-4" aria-label={t("chosen")}>
      {chosen.map(({ label, without }) => (
        <li key={label}>
          <a className="filter-chip" href={without} aria-label={t("remove", { label })} rel="nofollow">
            <bdi>{label}</bdi>
            <Icon name="x" className="size-4" />
          </a>
        </li>
      ))}
      <li>
        <a className={buttonClass("quiet")} href={url}>
          {t("clear")}
        </a>
      </li>
    </ul>
  );
}
