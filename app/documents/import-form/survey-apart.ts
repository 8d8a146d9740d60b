import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { isJson, type Json, listOf, note, type Place } from "./making.ts";
import { questionsIn } from "./survey-whole.ts";
import { type Survey, said } from "./survey-words.ts";

/** What is said of rows and places that must not answer alike. */
export const APART = ["keyName", "keyDuplicationError"];

/** More rows make more pairs than a condition holds. */
const MOST_ROWS = 14;

/** A question of a list that must be answered differently in each of its places: `keyName`, or a column that is unique. */
export function apart(place: Place, bases: readonly string[], groups: readonly Node[], s: Survey): void {
  const { json } = place;
  const keys = [json.keyName, ...listOf(json.columns).map((each) => (isJson(each) && each.isUnique ? each.name : ""))];
  for (const key of new Set(keys)) {
    if (typeof key !== "string" || key === "") continue;
    const names = bases.map((base) => s.nameOf(`${base}.${key}`));
    const fields = questionsIn(groups);
    names.forEach((name, index) => {
      const field = fields.find(({ props }) => props.name === name);
      if (!field || index === 0) return;
      const others = names.slice(0, index).map((other): Logic => ({ "==": [{ var: other }, { var: name }] }));
      s.rules.push({
        when: { and: [{ "!": [{ empty: [{ var: name }] }] }, { or: others }] },
        effects: [{ do: "refuse", what: field.id }],
      });
      sayAlike(field, json, s);
    });
  }
}

/** Rows of a simple matrix in which no column may be chosen twice. */
export function rowsApart(node: Node, place: Place, s: Survey): void {
  const { json } = place;
  if (json.eachRowUnique !== true) return;
  const rows = listOf(node.props.rows).flatMap((row) => (isJson(row) ? [String(row.value)] : []));
  if (rows.length > MOST_ROWS || rows.some((row) => row.includes("."))) {
    note(
      s,
      place,
      "eachRowUnique",
      `rows that must differ are compared up to ${MOST_ROWS}, and none with a dot in its name`,
    );
    return;
  }
  const answers = rows.map((row): Logic => ({ var: `${s.nameOf(place.name)}.${row}` }));
  const pairs = answers.flatMap((one, index) =>
    answers.slice(index + 1).map((other): Logic => ({ and: [{ "!": [{ empty: [one] }] }, { "==": [one, other] }] })),
  );
  if (pairs.length === 0) return;
  s.rules.push({ when: { or: pairs }, effects: [{ do: "refuse", what: node.id }] });
  sayAlike(node, json, s);
}

function sayAlike({ props }: Node, { keyDuplicationError }: Json, s: Survey): void {
  const text = said(
    s,
    keyDuplicationError ?? {
      default: "This answer is given twice.",
      fr: "Cette réponse est donnée deux fois.",
      ar: "هذه الإجابة معطاة مرتين.",
    },
    400,
  );
  props.words = [...listOf(props.words), { rule: "expression", text }];
}
