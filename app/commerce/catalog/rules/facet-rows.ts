import { LOCALES, type LocalizedText } from "../../kernel/locale.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { OptionValue, Product } from "../types.ts";
import { searchRows } from "./attribute-values.ts";

/** What stands before the name of an option, among the handles of attributes: those have no dot. */
export const OPTION_PREFIX = "o.";

const MAX_NAME = 60;
const MAX_WORD = 190;

/** One thing a product is found by: an attribute's value, or an option's. */
export interface FacetRow {
  handle: string;
  position: number;
  word: string | null;
  /** In thousandths. */
  number: number | null;
  /** What people read, where no definition of the shop's says it: of a text, itself; of an option's value, its label. */
  label: FacetLabel | null;
}

export interface FacetLabel {
  /** The option's name; absent for a text. */
  name?: LocalizedText;
  text: LocalizedText;
  swatch?: string;
}

type Found = Pick<Product, "attributes" | "options"> & {
  variants: readonly Pick<Product["variants"][number], "options">[];
};

/** Every row that a product is found by. Of an option, only the values that a variant has. */
export function facetRows({ attributes, options, variants }: Found): FacetRow[] {
  const said = Object.entries(attributes).flatMap(([handle, value]) =>
    searchRows(value).map(({ word, number }, position): FacetRow => {
      const isText = typeof value === "object" && !Array.isArray(value);
      return { handle, position, word, number, label: isText && position === 0 ? { text: value } : null };
    }),
  );
  const rows = new Map(said.map((row) => [`${row.handle} ${row.position}`, row]));
  const words = new Set<string>();
  for (const [index, { name, values }] of options.entries()) {
    const handle = optionHandle(name);
    const used = new Set(variants.map((variant) => variant.options[index]));
    for (const [position, value] of values.entries()) {
      const word = optionWord(value);
      // Two options of one name are one to those who look.
      if (handle === "" || !used.has(value.key) || words.has(`${handle} ${word}`)) continue;
      words.add(`${handle} ${word}`);
      const label = { name, text: value.label, ...(value.swatch && { swatch: value.swatch }) };
      const place = index * 10_000 + position;
      rows.set(`${handle} ${place}`, { handle, position: place, word, number: null, label });
    }
  }
  return [...rows.values()];
}

/** Products share an option by its name in the first language it has: "Taille" of one is "taille" of another. */
function optionHandle(name: LocalizedText): string {
  const key = searchable(first(name)).replaceAll(" ", "-").slice(0, MAX_NAME);
  return key === "" ? "" : OPTION_PREFIX + key;
}

function optionWord({ key, label }: OptionValue): string {
  const words = first(label) || key;
  // Nothing is left of a label that is signs alone, as a heart is.
  return (searchable(words) || words.trim().toLowerCase()).slice(0, MAX_WORD);
}

function first(text: LocalizedText): string {
  return LOCALES.map((locale) => text[locale]).find(Boolean) ?? "";
}
