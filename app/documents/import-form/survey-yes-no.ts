import { isList } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { isJson, type Json, listOf } from "./making.ts";

/** Is it an answer of yes or no, which SurveyJS reckons with as 1 and 0? */
export type IsYesNo = (answer: string) => boolean;

/** Of tables and lists: what holds their questions. */
const INSIDE = ["columns", "templateElements"] as const;

/** Questions of yes and no, those of tables and lists by what they are called in each of their places: `lines.*.gift`. */
export function yesNoIn(asked: ReadonlyMap<string, Json>, nameOf: (name: string) => string): IsYesNo {
  const names = new Set<string>();
  for (const [name, json] of asked) {
    if (isYesNo(json)) names.add(nameOf(name));
    for (const inner of INSIDE.flatMap((key) => listOf(json[key])))
      if (isJson(inner) && isYesNo({ type: json.cellType, ...inner })) names.add(`${nameOf(name)}.*.${inner.name}`);
  }
  return (answer) => names.has(answer) || names.has(answer.replace(/^([^.]+)\.[^.]+\./, "$1.*."));
}

/** One with words of its own for yes and no is kept as those. */
function isYesNo({ type, cellType, valueTrue, valueFalse }: Json): boolean {
  const kind = cellType === undefined || cellType === "default" ? type : cellType;
  return kind === "boolean" && valueTrue === undefined && valueFalse === undefined;
}

const RECKONING: ReadonlySet<string> = new Set(["+", "-", "*", "/", "%", "^", "sum"]);

/** `{express} * 30`: yes counts as one there. */
export function withOnes(logic: Logic, isYesNo: IsYesNo): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (isList(logic)) return logic.map((each) => withOnes(each, isYesNo));
  return Object.fromEntries(
    Object.entries(logic).map(([operator, value]) => {
      const made = withOnes(value as Logic, isYesNo);
      return [operator, RECKONING.has(operator) && isList(made) ? made.map((each) => one(each, isYesNo)) : made];
    }),
  ) as Logic;
}

function one(logic: Logic, isYesNo: IsYesNo): Logic {
  const isAnswer = typeof logic === "object" && logic !== null && !isList(logic) && typeof logic.var === "string";
  return isAnswer && isYesNo(String(logic.var)) ? { if: [logic, 1, 0] } : logic;
}
