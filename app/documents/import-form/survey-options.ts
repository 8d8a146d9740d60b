import { isJson, listOf, note, noteRest, type Place } from "./making.ts";
import { type Survey, said } from "./survey-words.ts";

interface Option {
  value: string | number | boolean;
  label: unknown;
  image?: null;
}

/** Choices, columns, rows: a value alone, or a value with words. */
export function options(place: Place, s: Survey, key: string): Option[] {
  const seen = new Set<unknown>();
  return listOf(place.json[key]).flatMap((each, index) => {
    const value = isJson(each) ? each.value : each;
    if ((typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") || value === "")
      return [];
    if (seen.has(value)) return [];
    seen.add(value);
    if (isJson(each)) {
      const at: Place = { json: each, pointer: `${place.pointer}/${key}/${index}`, name: place.name };
      noteRest(s, at, new Set(["value", "text"]));
    }
    const text = isJson(each) ? (each.text ?? value) : value;
    return [{ value: typeof value === "string" ? value.slice(0, 200) : value, label: said(s, text, 500) }];
  });
}

export function plainRows(place: Place, s: Survey, key: string): Option[] {
  return options(place, s, key).map(({ value, label }) => ({ value: String(value).slice(0, 120), label }));
}

export const CHOICES = ["choices", "hasOther", "showOtherItem", "otherText", "otherPlaceholder", "otherPlaceHolder"];
export const SPECIAL = ["hasNone", "showNoneItem", "noneText", "noneValue"];
export const LIMITS = ["minSelectedChoices", "maxSelectedChoices"];

export function choices(place: Place, s: Survey): Record<string, unknown> {
  const { json } = place;
  const found: Option[] = options(place, s, "choices");
  if (json.hasNone === true || json.showNoneItem === true) {
    found.push({ value: "none", label: said(s, json.noneText ?? { default: "None", fr: "Aucun", ar: "لا شيء" }, 500) });
  }
  const other = json.hasOther === true || json.showOtherItem === true;
  if (found.length === 0 && !other)
    note(s, place, "choices", "there are none in the file: the question is left to words");
  return {
    options: found.map((each) => ({ ...each, image: null })),
    ...(found.length === 0 && { other: true }),
    ...(other && { other, ...(json.otherText !== undefined && { otherLabel: said(s, json.otherText, 200) }) }),
  };
}
