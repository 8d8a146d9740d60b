import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { isEmpty } from "#app/commerce/kernel/logic/values.ts";
import type { Node } from "#blocks/contract/index.ts";
import { idOf, isJson, type Json, listOf, make, note, type Place, tried } from "./making.ts";
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
  const right = [...s.asked].flatMap(([name, json]) => pointsOf(name, json, s));
  if (right.length === 0) return [];
  const parts = partsOf(right.map((each): Logic => ({ if: [each, 1, 0] })));
  const isOne = parts.length === 1;
  const values: readonly (readonly [name: string, value: Logic])[] = [
    ...(isOne ? [] : parts.map((part, index): [string, Logic] => [partName(index), { sum: part }])),
    ["correctAnswers", { sum: isOne ? (parts[0] ?? []) : parts.map((_, index): Logic => ({ var: partName(index) })) }],
    ["incorrectAnswers", { "-": [right.length, { var: "correctAnswers" }] }],
    ["questionCount", right.length],
  ];
  return values.map(([name, value]) =>
    make("form.calculated", idOf(s, name), { name, label: {}, value, look: "hidden" }),
  );
}

const partName = (index: number) => `correctAnswers-${index + 1}`;

/** Each as long as one calculation may be. */
function partsOf(points: readonly Logic[]): Logic[][] {
  const parts: Logic[][] = [];
  for (const point of points) {
    const last = parts.at(-1);
    if (last && logicErrors({ sum: [...last, point] }).length === 0) last.push(point);
    else parts.push([point]);
  }
  return parts;
}

/** What earns a point each: an answer, or a row of a simple table. Other tables are right as a whole. */
function pointsOf(name: string, { type, correctAnswer: wanted }: Json, s: Survey): Logic[] {
  const place: Place = { json: {}, pointer: "", name };
  const answer = s.nameOf(name);
  let points = cellsOf(wanted, answer);
  if (type === "matrix" && isJson(wanted))
    points = Object.entries(wanted).flatMap(([row, each]) => is({ at: [{ var: answer }, row] }, each));
  else if (isTable(wanted) && points.length > 0) {
    note(s, place, "correctAnswer", "an answer of several rows is counted as one, right as a whole");
    points = [{ and: points }];
  }
  return points.filter((each) => tried(s, place, "correctAnswer", () => each) !== undefined);
}

/** The cells of a table are answers of their own: `table.row.column`. */
function cellsOf(wanted: unknown, name: string): Logic[] {
  if (!isTable(wanted)) return is({ var: name }, wanted);
  return Object.entries(wanted).flatMap(([key, each]) => cellsOf(each, `${name}.${key}`));
}

/** Where nothing is wanted, nothing is counted. */
function is(answer: Logic, wanted: unknown): Logic[] {
  return isEmpty(wanted) ? [] : [{ "==": [answer, wanted as Logic] }];
}

function isTable(value: unknown): value is object {
  return isJson(value) || listOf(value).some(isJson);
}
