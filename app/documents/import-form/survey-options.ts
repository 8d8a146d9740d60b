import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { isJson, type Json, listOf, note, noteRest, type Place } from "./making.ts";
import { type Survey, said } from "./survey-words.ts";

interface Option {
  value: string | number | boolean;
  label: LocalizedText;
  image?: null;
}

/** Choices, columns, rows: a value alone, or a value with words. */
export function options(place: Place, s: Survey, key: string): Option[] {
  const seen = new Set<unknown>();
  const found = listOf(place.json[key]).flatMap((each, index): Option[] => {
    const value = isJson(each) ? each.value : each;
    if ((typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") || value === "")
      return [];
    if (seen.has(value)) return [];
    seen.add(value);
    if (isJson(each)) {
      const at: Place = { json: each, pointer: `${place.pointer}/${key}/${index}`, name: place.name };
      const isOffered = key === "choices" || key === "rows";
      noteRest(s, at, new Set(["value", "text", ...(isOffered ? ["visibleIf", "enableIf", "isExclusive"] : [])]));
    }
    const text = isJson(each) ? (each.text ?? value) : value;
    return [{ value: typeof value === "string" ? value.slice(0, 200) : value, label: said(s, text, 500) }];
  });
  return first(MOST_OPTIONS, found, place, key, s);
}

/** As many as there may be; that there are more is told. */
function first(most: number, found: Option[], place: Place, key: string, s: Survey): Option[] {
  if (found.length > most) note(s, place, key, `more than ${most} ${key}: the rest is left out`);
  return found.slice(0, most);
}

export function plainRows(place: Place, s: Survey, key: string): Option[] {
  return first(100, options(place, s, key), place, key, s).map(({ value, label }) => ({
    ...{ value: String(value).slice(0, 120), label },
  }));
}

/** More than any list here holds. */
const MOST_OPTIONS = 490;

export const CHOICES = [
  ...["choices", "hasOther", "showOtherItem", "otherText"],
  ...["choicesFromQuestion", "choicesFromQuestionMode"],
  ...["choicesMin", "choicesMax", "choicesStep", "searchEnabled"],
];

/** `choicesMin`, `choicesMax`, `choicesStep`: numbers instead of a list. */
function countsOf({ choicesMin, choicesMax, choicesStep }: Json): number[] {
  const [from, to] = [Number(choicesMin ?? 0), Number(choicesMax ?? 0)];
  const step = Math.max(1, Math.trunc(Number(choicesStep ?? 1)) || 1);
  if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from) return [];
  const count = Math.min(Math.floor((to - from) / step) + 1, MOST_OPTIONS + 1);
  return Array.from({ length: count }, (_, index) => from + index * step);
}
export const SPECIAL = [
  ...["hasNone", "showNoneItem", "noneText", "noneValue"],
  ...["showRefuseItem", "refuseText", "showDontKnowItem", "dontKnowText"],
];
export const LIMITS = ["minSelectedChoices", "maxSelectedChoices"];

export function choices(place: Place, s: Survey): { options: Option[]; other?: boolean; otherLabel?: unknown } {
  const { json } = place;
  const source = typeof json.choicesFromQuestion === "string" ? s.asked.get(json.choicesFromQuestion) : undefined;
  if (source?.choicesVisibleIf !== undefined && json.choicesFromQuestionMode !== "selected")
    note(s, place, "choicesFromQuestion", "choices are offered here even while that question does not offer them");
  // The choices themselves were told about where they stand.
  const listed: Option[] = source
    ? options({ ...place, json: source }, { ...s, notes: [] }, "choices")
    : options(place, s, "choices");
  const counted = countsOf(source ?? json).filter((value) => !listed.some((each) => each.value === value));
  const all = [...listed, ...counted.map((value) => ({ value, label: said(s, String(value), 500) }))];
  const found = first(MOST_OPTIONS, all, place, "choices", s);
  const add = (value: unknown, words: unknown, otherwise: Json) => {
    if (found.some((each) => each.value === value)) return;
    found.push({
      value: typeof value === "string" ? value.slice(0, 200) : "none",
      label: said(s, words ?? otherwise, 500),
    });
  };
  if (json.hasNone === true || json.showNoneItem === true) {
    add(json.noneValue ?? "none", json.noneText, { default: "None", fr: "Aucun", ar: "لا شيء" });
  }
  if (json.showRefuseItem === true) {
    add("refused", json.refuseText, { default: "Refuse to answer", fr: "Je refuse de répondre", ar: "أرفض الإجابة" });
  }
  if (json.showDontKnowItem === true) {
    add("dontknow", json.dontKnowText, { default: "Don't know", fr: "Je ne sais pas", ar: "لا أعرف" });
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

/** A choice that SurveyJS adds itself: no condition speaks of it. */
export function isSpecial(json: Json, value: unknown): boolean {
  const isListed = listOf(json.choices).some((each) => (isJson(each) ? each.value : each) === value);
  const added: unknown[] = [json.noneValue ?? "none", "refused", "dontknow"];
  return !isListed && added.includes(value);
}

/** A list that nobody reads to its end is searched in, as SurveyJS does. */
export function isLong(json: Json): boolean {
  return json.searchEnabled !== false && listOf(json.choices).length + countsOf(json).length > 15;
}

/** Of several short texts. */
export function isEveryRequired({ items }: Json): boolean {
  const all = listOf(items);
  return all.length > 0 && all.every((item) => isJson(item) && item.isRequired === true);
}
