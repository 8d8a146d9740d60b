import type { Facet, Facets } from "#app/commerce/catalog/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { type Currency, currencySymbol, money, toDecimal } from "#app/commerce/kernel/money.ts";
import { own } from "#app/commerce/kernel/own.ts";
import type { FacetsView, FacetView } from "#blocks/contract/index.ts";
import { facetName, type ListFilter, sortOf } from "./list-filter.ts";
import { shopWords } from "./messages.ts";
import type { ViewContext } from "./product-view.ts";
import { storeHref } from "./store-path.ts";

/** What a collection may be narrowed down by, as its page shows it: stock and price first, then what its products say. */
export function facetsView(
  { facets, found, inStock, price }: Facets,
  handle: string,
  filter: ListFilter,
  view: ViewContext,
): FacetsView {
  const href = (chosen: ListFilter) =>
    storeHref({ kind: "collection", handle, page: 1, filter: chosen }, view.locale, view.main);
  const t = shopWords(view.locale);
  const inShop: FacetView[] = [
    {
      ...{ name: "stock", label: t("availability"), unit: "", range: null },
      values: [{ value: "1", label: t("inStock"), swatch: null, count: inStock, chosen: has(filter, "stock", "1") }],
    },
    ...(price && price.least < price.most
      ? [
          {
            ...{ name: "price", label: t("price"), unit: currencySymbol(view.currency, view.locale), values: [] },
            range: {
              ...boundsOf(filter, "price"),
              ...{ least: plainAmount(price.least, view.currency), most: plainAmount(price.most, view.currency) },
            },
          },
        ]
      : []),
  ];
  const shown = [...inShop, ...facets.map((facet) => facetView(facet, filter, view))].filter(
    (facet) =>
      facet.range !== null ||
      facet.values.some(({ chosen, count }) => chosen || count < found) ||
      facet.values.length > 1,
  );
  return {
    url: href([]),
    found,
    chosen: filter.flatMap((each) => {
      const label = wordsOf(each.name, each.value, shown);
      return label === "" ? [] : [{ label, without: href(filter.filter((other) => other !== each)) }];
    }),
    sort: sortOf(filter) ?? "manual",
    facets: shown,
  };
}

function facetView({ handle, label, unit, values, range }: Facet, filter: ListFilter, view: ViewContext): FacetView {
  const { locale, main } = view;
  const name = facetName(handle);
  const t = shopWords(locale);
  const plain: Record<string, string> = { true: t("yes"), false: t("no") };
  return {
    name,
    label: textIn(label, locale, main),
    unit,
    values: values.map(({ word, label: words, swatch, count }) => ({
      value: word,
      label: textIn(words, locale, main) || (own(plain, word) ?? word),
      ...{ swatch, count },
      chosen: has(filter, name, word),
    })),
    range: range && { ...boundsOf(filter, name), least: String(range.least), most: String(range.most) },
  };
}

/** What was chosen, as a word on a button that takes it away again; "" for an order, which is none. */
function wordsOf(name: string, value: string, facets: readonly FacetView[]): string {
  const side = name.endsWith(".min") ? "≥" : name.endsWith(".max") ? "≤" : "";
  const facet = facets.find((each) => each.name === (side === "" ? name : name.slice(0, -4)));
  if (!facet) return "";
  if (side !== "") return [facet.label, side, value, facet.unit].filter(Boolean).join(" ");
  const label = facet.values.find((each) => each.value === value)?.label ?? value;
  return facet.name === "stock" ? label : `${facet.label} : ${label}`;
}

function has(filter: ListFilter, name: string, value: string): boolean {
  return filter.some((each) => each.name === name && each.value === value);
}

function boundsOf(filter: ListFilter, name: string): { min: string; max: string } {
  const bound = (side: string) => filter.find((each) => each.name === `${name}.${side}`)?.value ?? "";
  return { min: bound("min"), max: bound("max") };
}

function plainAmount(amount: number, currency: Currency): string {
  return toDecimal(money(amount, currency)).replace(/\.0+$/, "");
}
