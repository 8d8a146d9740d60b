import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { AnswerChoice } from "#blocks/contract/index.ts";
import { isJson, type Json, listOf } from "./making.ts";

/** Of a question whose answer may be one of people's own: what it lists. */
export type ListedOf = (answer: string) => readonly AnswerChoice[] | undefined;

const OTHER = "other";

/** What SurveyJS adds to the name of a question for the words beside its answer. */
export const COMMENT = "-Comment";

export function hasComment(json: Json): boolean {
  return json.hasComment === true || json.showCommentArea === true;
}

/** Questions with "Other", by the name their answer has here. */
export function listedIn(asked: ReadonlyMap<string, Json>, nameOf: (name: string) => string): ListedOf {
  const listed = new Map(
    [...asked]
      .filter(([, json]) => json.hasOther === true || json.showOtherItem === true)
      .map(([name, json]) => [
        nameOf(name),
        listOf(json.choices).map((each) => (isJson(each) ? each.value : each) as AnswerChoice),
      ]),
  );
  return (answer) => listed.get(answer);
}

/** Of a question without a place for comments, `-Comment` is the own answer beside "Other". */
export function ownAnswersIn(asked: ReadonlyMap<string, Json>): ReadonlySet<string> {
  const names = [...asked].filter(
    ([, json]) => (json.hasOther === true || json.showOtherItem === true) && !hasComment(json),
  );
  return new Set(names.map(([name]) => `${name}${COMMENT}`));
}

/** An answer of one's own: something is said, and it is none of what is listed. */
function isOwn(answer: string, listed: readonly AnswerChoice[]): Logic {
  const said: Logic = { "!": [{ empty: [{ var: answer }] }] };
  return { and: [said, { "!": [{ all_of: [[...listed], { var: answer }] }] }] };
}

/** SurveyJS keeps "other" and the words beside it; here the words are the answer: what is compared with "other" asks for them. */
export function withOthers(logic: Logic, listedOf: ListedOf): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (Array.isArray(logic)) return logic.map((each: Logic) => withOthers(each, listedOf));
  const [[operator = "", value] = []] = Object.entries(logic);
  if (operator === "var" && typeof value === "string" && value.endsWith(COMMENT)) {
    const answer = value.slice(0, -COMMENT.length);
    const listed = listedOf(answer);
    return listed ? { if: [isOwn(answer, listed), { var: answer }, null] } : logic;
  }
  const args = Array.isArray(value) ? (value as Logic[]) : [];
  const answer = args.map(nameIn).find((each) => each !== undefined);
  const listed = answer === undefined ? undefined : listedOf(answer);
  const asksOther = args.some((each) => each === OTHER || (Array.isArray(each) && each.includes(OTHER)));
  if (answer !== undefined && listed && asksOther && !listed.includes(OTHER)) {
    if (["==", "contains", "any_of"].includes(operator)) return { or: [logic, isOwn(answer, listed)] };
    if (operator === "!=") return { and: [logic, { "!": [isOwn(answer, listed)] }] };
  }
  return { [operator]: withOthers(value as Logic, listedOf) };
}

function nameIn(logic: Logic): string | undefined {
  const isVariable = typeof logic === "object" && logic !== null && !Array.isArray(logic) && "var" in logic;
  return isVariable && typeof logic.var === "string" ? logic.var : undefined;
}
