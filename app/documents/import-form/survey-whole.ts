import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { listOf, note, type Place } from "./making.ts";
import { conditionOf, validators } from "./survey-logic.ts";
import type { Survey } from "./survey-words.ts";

/** What is said of a panel, a table, or a list that grows: that something in it is needed. */
export const NEEDED = ["isRequired", "requiredIf"];

/** Where one of several questions is enough, the first of them is needed as long as none is answered. */
export function neededAsWhole(place: Place, fields: readonly Node[], s: Survey): void {
  const asked = questionsIn(fields);
  const [first] = asked;
  const when = place.json.isRequired === true ? true : conditionOf(place, "requiredIf", s);
  if (!first || when === undefined) return;
  const open = asked.map(({ props }): Logic => ({ empty: [{ var: String(props.name) }] }));
  s.rules.push({ when: { and: [when, ...open] }, effects: [{ do: "require", what: first.id }] });
}

/** What is asked of several answers together is said at the first of them. */
export function checkedAsWhole(place: Place, fields: readonly Node[], s: Survey): void {
  const [first] = questionsIn(fields);
  if (!first || listOf(place.json.validators).length === 0) return;
  const words: { rule: string; text: unknown }[] = [];
  const before = s.checks.length;
  const bounds = validators(place, s, words);
  for (const check of s.checks.slice(before)) check.name = String(first.props.name);
  const own = listOf(first.props.words);
  first.props.words = [...own, ...words.filter(({ rule }) => rule === "expression" || rule === "required")];
  if (Object.keys(bounds).length > 0)
    note(s, place, "validators", "lengths, patterns and bounds mean nothing to several answers together");
}

/** What people answer, of all that stands there, in groups too. */
export function questionsIn(nodes: readonly Node[]): Node[] {
  return answersIn(nodes).filter(({ type }) => type !== "form.calculated");
}

/** They, and what is calculated. */
export function answersIn(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => [
    ...(typeof node.props.name === "string" ? [node] : []),
    ...Object.values(node.slots ?? {}).flatMap(answersIn),
  ]);
}
