import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { AnswerChoice, FormEffect, Node } from "#blocks/contract/index.ts";
import { isJson, type Json, listOf, note, type Place } from "./making.ts";
import { conditionOf } from "./survey-logic.ts";
import { isSpecial } from "./survey-options.ts";
import type { Survey } from "./survey-words.ts";

/** What says it of all choices of a question, or of all rows of a table. */
const LISTS = {
  choices: { prop: "options", visible: "choicesVisibleIf", enabled: "choicesEnableIf", empty: "hideIfChoicesEmpty" },
  rows: { prop: "rows", visible: "rowsVisibleIf", enabled: "rowsEnableIf", empty: "hideIfRowsEmpty" },
} as const;

export const COMING_AND_GOING = Object.values(LISTS).flatMap(({ visible, enabled, empty }) => [
  visible,
  enabled,
  empty,
]);

/**
 * Choices, or rows, that answers bring and take away: `choicesVisibleIf` for all of them, what each says of itself (which
 * counts before it), and choices carried over from another question. One that is greyed there is hidden here.
 */
export function comingAndGoing(node: Node, place: Place, s: Survey): void {
  const key = node.type === "form.matrix" ? "rows" : "choices";
  const list = LISTS[key];
  const { json } = place;
  const offered = listOf(node.props[list.prop])
    .flatMap((each) => (isJson(each) ? [each.value as AnswerChoice] : []))
    .filter((choice) => key === "rows" || !isSpecial(json, choice));
  const conditions: Logic[] = [];
  const about = new Map<string, { when: Logic; effects: FormEffect[] }>();
  const add = (when: Logic, effect: FormEffect) => {
    const rule = about.get(JSON.stringify([when, effect.do])) ?? { when, effects: [] };
    about.set(JSON.stringify([when, effect.do]), rule);
    rule.effects.push(effect);
  };
  for (const choice of offered) {
    const at = listOf(json[key]).findIndex((each) => isJson(each) && String(each.value) === String(choice));
    const own: Place = { json: itemAt(json[key], at), pointer: `${place.pointer}/${key}/${at}`, name: place.name };
    const visible = [
      ...carried(json, choice, s),
      ...(itemCondition(own, "visibleIf", choice, s) ?? itemCondition(place, list.visible, choice, s) ?? []),
    ];
    const enabled = itemCondition(own, "enableIf", choice, s) ?? itemCondition(place, list.enabled, choice, s) ?? [];
    const when: Logic = visible.length === 1 ? (visible[0] ?? true) : { and: visible };
    if (visible.length > 0) {
      add(when, { do: "offer", what: node.id, choice });
      conditions.push(when);
    }
    for (const each of enabled) add({ "!": [each] }, { do: "withdraw", what: node.id, choice });
    if (enabled.length > 0)
      note(s, place, "enableIf", "a choice that cannot be made is hidden here, where it is greyed there");
  }
  s.rules.push(...about.values());
  if (json[list.empty] !== true) return;
  if (conditions.length === offered.length && conditions.length > 0)
    s.rules.push({ when: { "!": [{ or: conditions }] }, effects: [{ do: "hide", what: node.id }] });
  else if (conditions.length > 0) note(s, place, list.empty, "something is always left to choose here");
}

/** When a row of a table with several columns is shown: what it says of itself counts before what is said of all. */
export function rowConditions(place: Place, row: AnswerChoice, s: Survey): Logic[] {
  const at = listOf(place.json.rows).findIndex((each) => isJson(each) && String(each.value) === String(row));
  const own: Place = { json: itemAt(place.json.rows, at), pointer: `${place.pointer}/rows/${at}`, name: place.name };
  return itemCondition(own, "visibleIf", row, s) ?? itemCondition(place, "rowsVisibleIf", row, s) ?? [];
}

function itemAt(list: unknown, index: number): Json {
  const item = listOf(list)[index];
  return isJson(item) ? item : {};
}

/** A condition about one choice, `{item}`. */
function itemCondition(place: Place, what: string, choice: AnswerChoice, s: Survey): Logic[] | undefined {
  const text = place.json[what];
  if (typeof text !== "string" || text.trim() === "") return undefined;
  const word = typeof choice === "string" ? `'${choice.replace(/['\\]/g, "\\$&")}'` : String(choice);
  const json = { ...place.json, [what]: text.replace(/\{(?:item|choice)\}/gi, () => word) };
  const found = conditionOf({ ...place, json }, what, s);
  return found === undefined ? [] : [found];
}

/** Of another question what was chosen there, or what was not. */
function carried(
  { choicesFromQuestion: from, choicesFromQuestionMode: mode }: Json,
  choice: AnswerChoice,
  s: Survey,
): Logic[] {
  if (typeof from !== "string" || !s.asked.has(from)) return [];
  const isChosen: Logic = { any_of: [{ var: s.nameOf(from) }, [choice]] };
  if (mode === "selected") return [isChosen];
  return mode === "unselected" ? [{ "!": [isChosen] }] : [];
}
