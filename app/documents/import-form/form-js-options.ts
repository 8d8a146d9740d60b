import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { feelItems } from "./feel.ts";
import { type FormJs, said } from "./form-js-words.ts";
import { isJson, listOf, note, type Place } from "./making.ts";
import { NoEquivalent } from "./reader.ts";

interface Option {
  value: string | number | boolean;
  label: LocalizedText;
  image: null;
}

/** Where options come from. */
export const OPTIONS = ["values", "valuesKey", "valuesExpression"];

/** Options as they are listed in the file; those that come from data at run time are not in it. */
export function options(place: Place, f: FormJs): { options: Option[]; other?: true } {
  const { json } = place;
  const seen = new Set<unknown>();
  const found = [...listOf(json.values), ...written(json.valuesExpression)].flatMap((each) => {
    const value = isJson(each) ? each.value : each;
    if (
      (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") ||
      value === "" ||
      seen.has(value)
    )
      return [];
    seen.add(value);
    const kept = typeof value === "string" ? value.slice(0, 200) : value;
    return [{ value: kept, label: said(f, isJson(each) ? (each.label ?? value) : value, 500), image: null }];
  });
  if (found.length > 1_000) note(f, place, "values", "more than 1000 options: the rest is left out");
  if (found.length > 0) return { options: found.slice(0, 1_000) };
  note(
    f,
    place,
    ["valuesExpression", "valuesKey"].find((what) => json[what] !== undefined) ?? "values",
    json.values === undefined
      ? "options from data have no equivalent: any answer is taken until options are written down"
      : "there are none in the file: any answer is taken",
  );
  return { options: [], other: true };
}

/** A list that stands in the expression itself. */
function written(text: unknown): readonly unknown[] {
  if (typeof text !== "string" || !/^\s*=?\s*\[/.test(text)) return [];
  try {
    return feelItems(text);
  } catch (error) {
    if (error instanceof NoEquivalent) return [];
    throw error;
  }
}
