import { marks, type Reader, type Row } from "#app/platform/db/index.server.ts";
import type { LocalizedText } from "../../kernel/locale.ts";
import { readTypes } from "../product-types.server.ts";
import { type FacetLabel, OPTION_PREFIX } from "../rules/facet-rows.ts";
import { ruleSql, type Sql } from "../rules/rule-sql.ts";
import type { AttributeDefinition, ProductCondition } from "../types.ts";
import { conditions, type ProductsFilter } from "./list-products.ts";

/** What the products of a list differ in, and may be narrowed down by. */
export interface Facet {
  /** An attribute's handle, or `o.` and an option's name. */
  handle: string;
  label: LocalizedText;
  /** Of a measure; else "". */
  unit: string;
  /** Empty for numbers, which have a range. */
  values: FacetValue[];
  /** In the attribute's unit; null for words. */
  range: { least: number; most: number } | null;
}

export interface FacetValue {
  word: string;
  /** {} of a yes or no. */
  label: LocalizedText;
  swatch: string | null;
  /** Products that would be shown with it. */
  count: number;
}

export interface Facets {
  facets: Facet[];
  /** Products that are shown. */
  found: number;
  /** Of those, or of those that were but for that choice, the ones that can be bought now. */
  inStock: number;
  /** Minor units, of the whole list; null where it is empty. */
  price: { least: number; most: number } | null;
}

const MAX_FACETS = 12;
const MAX_VALUES = 40;
const EVERY: Sql = { sql: "1 = 1", binds: [] };
const FROM = "product_attribute_values a JOIN products p ON p.id = a.product_id WHERE";

/**
 * What a list may be narrowed down by: filterable attributes, options, price, stock. Values of one facet are joined by "or",
 * so each is counted as if nothing else of its own facet were chosen.
 * @param whole the list before anything was chosen
 */
export async function findFacets(
  read: Reader,
  whole: ProductsFilter,
  chosen: readonly ProductCondition[],
): Promise<Facets> {
  const filterable = await readFilterable(read);
  const among = (of: (condition: ProductCondition) => boolean): Sql =>
    ruleSql({ match: "all", of: chosen.filter(of) }, whole.now ?? Date.now());
  const words = await readWords(
    read,
    conditions(whole),
    filterable,
    among(() => true),
  );
  for (const handle of new Set(chosen.flatMap(({ attribute }) => attribute ?? []))) {
    const own = among(({ attribute }) => attribute !== handle);
    for (const [key, row] of await readWords(read, conditions(whole), filterable, own, handle)) words.set(key, row);
  }
  const figures = await readFigures(
    read,
    conditions(whole),
    among(() => true),
    among(({ field }) => field !== "stock"),
  );
  return {
    facets: [...wordFacets(words, filterable), ...(await rangeFacets(read, conditions(whole), filterable))].slice(
      0,
      MAX_FACETS,
    ),
    found: figures.found,
    inStock: figures.inStock,
    price: figures.whole > 0 ? { least: figures.least, most: figures.most } : null,
  };
}

/** What a list can be asked for: `handle word` of each word that its products say, and the handles of numbers. */
export async function findFacetValues(read: Reader, whole: ProductsFilter): Promise<ReadonlySet<string>> {
  const filterable = await readFilterable(read);
  const words = await readWords(read, conditions(whole), filterable, EVERY);
  return new Set([...words.keys(), ...numbersOf(filterable)]);
}

async function readFilterable(read: Reader): Promise<Definitions> {
  const types = await readTypes(read);
  const filterable = types.flatMap(({ attributes }) => attributes.filter((each) => each.filterable));
  const definitions = new Map<string, AttributeDefinition>();
  for (const each of filterable) {
    const known = definitions.get(each.handle);
    definitions.set(each.handle, known ? { ...known, choices: [...known.choices, ...each.choices] } : each);
  }
  return definitions;
}

function numbersOf(definitions: Definitions): string[] {
  const numbers = [...definitions.values()].filter(({ kind }) => kind === "number" || kind === "measure");
  return numbers.map(({ handle }) => handle);
}

type Definitions = ReadonlyMap<string, AttributeDefinition>;
type WordRow = { handle: string; word: string; n: number; position: number; label: FacetLabel | null };

/**
 * Every word of the list, with how many products say it among those that the choices leave. One pass over the list; a text
 * counts once, by its first language.
 */
async function readWords(read: Reader, list: Sql, definitions: Definitions, among: Sql, handle?: string) {
  const known = [...definitions.values()].filter(({ kind }) => kind !== "number" && kind !== "measure");
  // No handle is "": a list in SQL may not be empty.
  const texts = ["", ...known.filter(({ kind }) => kind === "text").map((each) => each.handle)];
  const handles = ["", ...known.map((each) => each.handle)];
  const mine = handle === undefined ? "" : " AND a.handle = ?";
  const rows = await read.all(
    `SELECT a.handle, a.word, SUM(CASE WHEN ${among.sql} THEN 1 ELSE 0 END) AS n, MIN(a.position) AS position, MIN(a.label) AS label FROM ${FROM} ${list.sql} AND a.word IS NOT NULL AND (a.handle LIKE ? OR a.handle IN (${marks(handles)})) AND (a.position = 0 OR a.handle NOT IN (${marks(texts)}))${mine} GROUP BY a.handle, a.word`,
    [
      ...[...among.binds, ...list.binds, `${OPTION_PREFIX}%`, ...handles, ...texts],
      ...(handle === undefined ? [] : [handle]),
    ],
  );
  return new Map(rows.map((row) => [`${row.handle} ${row.word}`, toWordRow(row)]));
}

function toWordRow({ handle, word, n, position, label }: Row): WordRow {
  const said = label === null ? null : (JSON.parse(String(label)) as FacetLabel);
  return { handle: String(handle), word: String(word), n: Number(n), position: Number(position), label: said };
}

/** @param besidesStock the choices without the one for stock, whose own count must not depend on it */
async function readFigures(read: Reader, list: Sql, among: Sql, besidesStock: Sql) {
  const count = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
  const row = await read.one(
    `SELECT COUNT(*) AS whole, ${count(among.sql)} AS found, ${count(`${besidesStock.sql} AND p.available > 0`)} AS stocked, MIN(p.price_min) AS least, MAX(p.price_min) AS most FROM products p WHERE ${list.sql}`,
    [...among.binds, ...besidesStock.binds, ...list.binds],
  );
  const figure = (name: string) => Number(row?.[name] ?? 0);
  return {
    ...{ whole: figure("whole"), found: figure("found"), inStock: figure("stocked") },
    ...{ least: figure("least"), most: figure("most") },
  };
}

function wordFacets(words: ReadonlyMap<string, WordRow>, definitions: Definitions): Facet[] {
  const groups = new Map<string, WordRow[]>();
  for (const row of words.values()) groups.set(row.handle, [...(groups.get(row.handle) ?? []), row]);
  return [...groups].flatMap(([handle, rows]) => {
    const definition = definitions.get(handle);
    const label = definition?.label ?? rows[0]?.label?.name ?? {};
    const values = rows.map((row) => ({
      ...labelled(row, definition),
      count: row.n,
    }));
    const order = (word: string) => definition?.choices.findIndex(({ key }) => key.toLowerCase() === word) ?? -1;
    const position = new Map(rows.map((row) => [row.word, row.position]));
    values.sort(
      (one, other) =>
        order(one.word) - order(other.word) ||
        (position.get(one.word) ?? 0) - (position.get(other.word) ?? 0) ||
        (one.word < other.word ? -1 : 1),
    );
    return { handle, label, unit: "", values: values.slice(0, MAX_VALUES), range: null };
  });
}

function labelled({ word, label }: WordRow, definition: AttributeDefinition | undefined) {
  const choice = definition?.choices.find(({ key }) => key.toLowerCase() === word);
  return { word, label: choice?.label ?? label?.text ?? {}, swatch: choice?.swatch ?? label?.swatch ?? null };
}

async function rangeFacets(read: Reader, { sql, binds }: Sql, definitions: Definitions): Promise<Facet[]> {
  const handles = numbersOf(definitions);
  if (handles.length === 0) return [];
  const rows = await read.all(
    `SELECT a.handle, MIN(a.number) AS least, MAX(a.number) AS most FROM ${FROM} ${sql} AND a.handle IN (${marks(handles)}) GROUP BY a.handle`,
    [...binds, ...handles],
  );
  return rows.flatMap((row) => {
    const { handle = "", label = {}, unit = "" } = definitions.get(String(row.handle)) ?? {};
    const range = { least: Number(row.least) / 1_000, most: Number(row.most) / 1_000 };
    return range.least < range.most ? [{ handle, label, unit, values: [], range }] : [];
  });
}
