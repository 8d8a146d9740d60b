import type { ProductCondition } from "#app/commerce/catalog/index.server.ts";
import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { LIST_SORTS, type ListSort } from "#blocks/contract/index.ts";

/** How the list of a collection is narrowed down and ordered: what its address says, in one order whatever the address's own. */
export type ListFilter = readonly Chosen[];

export interface Chosen {
  /** `sort`, `stock`, `price.min`, `a.material`, `a.height.max`, `o.taille`. */
  name: string;
  value: string;
}

const MAX_CHOSEN = 24;
const MAX_VALUE = 190;
const FACET = /^(?:a\.[a-z0-9][a-z0-9_-]{0,59}|o\.[\p{L}\p{N}-]{1,60})$/u;
const BOUND = /^(price|a\.[a-z0-9][a-z0-9_-]{0,59})\.(min|max)$/;
/** A number as people type it: sign, thousands and decimal marks are read where it is used. */
const NUMBER = /^-?\d[\d.,\s\u00a0\u202f]{0,20}$/;

/** What an address asks for, in its one form. Anything else that stands in it is not read. */
export function readListFilter(query: URLSearchParams): ListFilter {
  const chosen = new Map<string, Chosen>();
  for (const [name, typed] of query) {
    const value = typed.normalize("NFC").trim();
    if (value !== "" && value.length <= MAX_VALUE && isAsked(name, value) && chosen.size < MAX_CHOSEN) {
      // Of a facet several values, of everything else the first.
      const key = FACET.test(name) ? `${name} ${value}` : name;
      if (!chosen.has(key)) chosen.set(key, { name, value });
    }
  }
  return [...chosen.values()].sort((one, other) => compare(one.name, other.name) || compare(one.value, other.value));
}

function isAsked(name: string, value: string): boolean {
  if (name === "sort") return value !== LIST_SORTS[0] && (LIST_SORTS as readonly string[]).includes(value);
  if (name === "stock") return value === "1";
  return BOUND.test(name) ? NUMBER.test(value) : FACET.test(name);
}

export function sortOf(filter: ListFilter): ListSort | undefined {
  return filter.find(({ name }) => name === "sort")?.value as ListSort | undefined;
}

/** A facet's values and bounds as the catalogue's rules say them. Bounds that are no amount are left out. */
export function conditionsOf(filter: ListFilter, currency: Currency): ProductCondition[] {
  const conditions: ProductCondition[] = [];
  for (const name of new Set(filter.map((each) => each.name))) {
    const values = filter.filter((each) => each.name === name).map((each) => each.value);
    const [, bounded = "", side = ""] = BOUND.exec(name) ?? [];
    if (side !== "") {
      const value = bounded === "price" ? parseAmount(values[0] ?? "", currency) : decimal(values[0] ?? "");
      const of =
        bounded === "price"
          ? { field: "price" as const }
          : { field: "attribute" as const, attribute: bounded.slice(2) };
      if (value !== undefined) conditions.push({ ...of, op: side === "min" ? "at_least" : "at_most", value });
    } else if (name === "stock") {
      conditions.push({ field: "stock", op: "at_least", value: 1 });
    } else if (name !== "sort") {
      const attribute = name.startsWith("a.") ? name.slice(2) : name;
      conditions.push({ field: "attribute", attribute, op: "is", value: values });
    }
  }
  return conditions;
}

/** Whether something of the products' own is asked for, beside price, stock and order. */
export function namesFacets(filter: ListFilter): boolean {
  return filter.some(({ name }) => /^[ao]\./.test(name));
}

/** Those that mean something in the list: the rest is a stranger's, or of goods that are gone. */
export function knownIn(filter: ListFilter, known: ReadonlySet<string>, currency: Currency): ListFilter {
  return filter.filter((each) => {
    if (each.name === "sort" || each.name === "stock") return true;
    const [condition] = conditionsOf([each], currency);
    if (condition?.field !== "attribute") return condition !== undefined;
    return known.has(condition.op === "is" ? `${condition.attribute} ${each.value}` : (condition.attribute ?? ""));
  });
}

/** The field's name that a facet of the catalogue has in addresses: an option's handle says already what it is. */
export function facetName(handle: string): string {
  return handle.startsWith("o.") ? handle : `a.${handle}`;
}

/** How many values of facets are chosen; a typed bound counts as more than any number of them. */
export function choicesIn(filter: ListFilter): number {
  if (filter.some(({ name }) => BOUND.test(name))) return Number.POSITIVE_INFINITY;
  return filter.filter(({ name }) => name !== "sort").length;
}

function decimal(text: string): number | undefined {
  const number = Number(text.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return Number.isFinite(number) && Math.abs(number) <= 1_000_000_000 ? number : undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
