import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { isJson, type Json, listOf, type Making, words } from "./making.ts";
import { type CellsOf, surveyExpression } from "./survey-expression.ts";
import { type ListedOf, withOthers } from "./survey-others.ts";
import { type IsYesNo, withOnes } from "./survey-yes-no.ts";

export interface Survey extends Making {
  /** Of a question's name to the name its answer is kept under. */
  nameOf(name: string): string;
  /** Questions by name, as the survey asks them. */
  asked: ReadonlyMap<string, Json>;
  /** The answers of a table's column, of a list's question. */
  cellsOf: CellsOf;
  /** Of questions with "Other": what they list. */
  listedOf: ListedOf;
  /** Answers of yes and no. */
  isYesNo: IsYesNo;
  /** Questions that a trigger shows: what they say of themselves is only how they start. */
  shownByTriggers: ReadonlySet<string>;
  /** Conditions that answers must meet, by name. */
  checks: { name: string; holds: Logic }[];
  /** Of what is repeated: which place this is, from 0. */
  place?: number;
  /** Of the page: which it is, and how many there are. */
  page?: { number: number; count: number };
  /** Titles are hidden on this page, or in this panel: what stands in a field says what it asks. */
  hidesTitles: boolean;
}

/**
 * An expression of the survey.
 * @throws NoEquivalent
 */
export function expressionOf(text: string, s: Survey): Logic {
  const { place } = s;
  // Rows are counted from one, panels from nought.
  const counted =
    place === undefined
      ? text
      : text.replace(/\{rowIndex\}/gi, String(place + 1)).replace(/\{panelIndex\}/gi, String(place));
  const read = surveyExpression(counted, s.nameOf, { cellsOf: s.cellsOf, wordsOf: (name) => wordsOf(name, s) });
  return withOthers(withOnes(read, s.isYesNo), s.listedOf);
}

/** Words of the survey; `{name}` in them is an answer given before. */
export function said(s: Survey, value: unknown, most: number): LocalizedText {
  return words(s, value, most, (text) =>
    text.replaceAll("{{", "\\{{").replace(IN_BRACES, (whole, name: string) => {
      const counted = countedOf(name.trim(), s);
      if (counted !== undefined) return String(counted);
      const answer = s.nameOf(name.trim());
      return isAnswer(answer, s) ? piped(answer) : whole;
    }),
  );
}

/** A name, or what it leads to. */
export const IN_BRACES = /\{([^{}\s][^{}]{0,80})\}/g;

/** It is an answer, or lies in one: of a row, of a place. */
export function isAnswer(name: string, { names }: Survey): boolean {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    if (names.has(name.slice(0, end))) return true;
  }
  return false;
}

/** What lies in a page or a panel, which may hide the titles of its questions. */
export function titled(json: Json, s: Survey): Survey {
  const { questionTitleLocation: at } = json;
  return at === undefined || at === "default" ? s : { ...s, hidesTitles: at === "hidden" };
}

export function isTitleHidden({ titleLocation: at }: Json, s: Survey): boolean {
  return at === undefined || at === "default" ? s.hidesTitles : at === "hidden";
}

/** What a text counts by itself: pages, rows, places. */
export function countedOf(name: string, { page, place }: Survey): number | undefined {
  switch (name.toLowerCase()) {
    case "pageno":
      return page?.number;
    case "pagecount":
      return page?.count;
    case "panelindex":
    case "visiblepanelindex":
    case "rowindex":
      return place === undefined ? undefined : place + 1;
    default:
      return undefined;
  }
}

/** What people read in the place of an answer: the words of the choice that was made, in the language they read. */
function wordsOf(name: string, s: Survey): Logic | undefined {
  const json = s.asked.get(name);
  if (!json) return undefined;
  const answer: Logic = { var: s.nameOf(name) };
  const choices = listOf(json.choices).filter(isJson);
  if (choices.length === 0 || choices.length > MOST_WORDS) return choices.length === 0 ? answer : undefined;
  // Several that were chosen are no one word.
  if (["checkbox", "tagbox", "ranking"].includes(String(json.type))) return undefined;
  const cases = choices.flatMap((each): Logic[] => [
    { "==": [answer, each.value as Logic] },
    inLanguage(said(s, each.text ?? each.value, 500), s),
  ]);
  return { if: [...cases, answer] };
}

const MOST_WORDS = 60;

function inLanguage(text: LocalizedText, { language }: Survey): Logic {
  const own = text[language] ?? "";
  const others = LOCALES.filter((locale) => locale !== language && text[locale] !== undefined);
  if (others.length === 0) return own;
  const cases = others.flatMap((locale): Logic[] => [{ "==": [{ var: "$locale" }, locale] }, text[locale] ?? ""]);
  return { if: [...cases, own] };
}

/** `{{answers.first_name}}`, or with brackets where a part of the name is none that a path may have. */
export function piped(name: string): string {
  const path = name.split(".").map((part) => (/^[A-Za-z0-9_-]+$/.test(part) ? part : `[${part}]`));
  return `{{answers.${path.join(".")}}}`;
}
