import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { type Json, type Making, words } from "./making.ts";
import { type CellsOf, surveyExpression } from "./survey-expression.ts";
import { type ListedOf, withOthers } from "./survey-others.ts";

export interface Survey extends Making {
  /** Of a question's name to the name its answer is kept under. */
  nameOf(name: string): string;
  /** Questions by name, as the survey asks them. */
  asked: ReadonlyMap<string, Json>;
  /** The answers of a table's column, of a list's question. */
  cellsOf: CellsOf;
  /** Of questions with "Other": what they list. */
  listedOf: ListedOf;
  /** Questions that a trigger shows: what they say of themselves is only how they start. */
  shownByTriggers: ReadonlySet<string>;
  /** Conditions that answers must meet, by name. */
  checks: { name: string; holds: Logic }[];
}

/**
 * An expression of the survey.
 * @throws NoEquivalent
 */
export function expressionOf(text: string, s: Survey): Logic {
  return withOthers(surveyExpression(text, s.nameOf, s.cellsOf), s.listedOf);
}

/** Words of the survey; `{name}` in them is an answer given before. */
export function said(s: Survey, value: unknown, most: number): LocalizedText {
  return words(s, value, most, (text) =>
    text.replaceAll("{{", "\\{{").replace(/\{([^{}\s][^{}]{0,80})\}/g, (whole, name: string) => {
      const answer = s.nameOf(name.trim());
      return s.names.has(answer) ? piped(answer) : whole;
    }),
  );
}

/** `{{answers.first_name}}`, or with brackets where the name is no plain word. */
export function piped(name: string): string {
  const path = name.split(".").map((part) => (/^[A-Za-z_]\w*$/.test(part) ? part : `[${part}]`));
  return `{{answers.${path.join(".")}}}`;
}
