import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { idOf, type Json, make, note } from "./making.ts";
import type { Survey } from "./survey-words.ts";

/** What SurveyJS calls the score, in each of its spellings. */
const SCORES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^correct(ed)?answers?(count)?$/i, "correctAnswers"],
  [/^incorrect(ed)?answers?(count)?$/i, "incorrectAnswers"],
  [/^questioncount$/i, "questionCount"],
];

/** Under which a score is kept here; undefined for any other name, and where nothing is a quiz. */
export function scoreNamed(name: string, asked: ReadonlyMap<string, Json>): string | undefined {
  const found = SCORES.find(([pattern]) => pattern.test(name))?.[1];
  return found !== undefined && !asked.has(name) && isQuiz(asked) ? found : undefined;
}

function isQuiz(asked: ReadonlyMap<string, Json>): boolean {
  return [...asked.values()].some(({ correctAnswer }) => correctAnswer !== undefined);
}

export function scoreNames(asked: ReadonlyMap<string, Json>): string[] {
  return isQuiz(asked) ? SCORES.map(([, name]) => name) : [];
}

/** How many questions of a quiz are answered as they should be, how many are not, and how many there are. */
export function scores(s: Survey): Node[] {
  const right: Logic[] = [...s.asked].flatMap(([name, { correctAnswer }]) =>
    correctAnswer === undefined
      ? []
      : [{ if: [{ "==": [{ var: s.nameOf(name) }, correctAnswer as Logic] }, 1, 0] } satisfies Logic],
  );
  if (right.length === 0) return [];
  if ([...s.asked.values()].some(({ correctAnswer }) => isTable(correctAnswer)))
    note(
      s,
      { pointer: "", name: "" },
      "correctAnswer",
      "an answer of several rows is counted as one, right as a whole",
    );
  const values: Readonly<Record<string, Logic>> = {
    correctAnswers: { sum: right },
    incorrectAnswers: { "-": [right.length, { var: "correctAnswers" }] },
    questionCount: right.length,
  };
  return Object.entries(values).map(([name, value]) =>
    make("form.calculated", idOf(s, name), { name, label: {}, value, look: "hidden" }),
  );
}

function isTable(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
