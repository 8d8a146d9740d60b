import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import { evaluateLogic } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import { isEmpty } from "#app/commerce/kernel/logic/values.ts";
import type { Node } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { fieldName, idOf, make, note, noteRest, type Place } from "./making.ts";
import { rowsApart } from "./survey-apart.ts";
import { COMING_AND_GOING, comingAndGoing } from "./survey-choices.ts";
import { exclusive } from "./survey-exclusive.ts";
import { conditionOf, logic, readOf, validators, visibility } from "./survey-logic.ts";
import { COMMENT, hasComment } from "./survey-others.ts";
import { isTitleHidden, type Survey, said } from "./survey-words.ts";

type Props = Record<string, unknown>;
export type Maker = (place: Place, s: Survey) => Node[];

/** Settings that every question may have, and what is made of them below. */
const COMMON = [
  ...["type", "name", "title", "description", "isRequired", "requiredErrorText", "defaultValue", "valueName"],
  ...["visible", "visibleIf", "requiredIf", "validators", "setValueIf", "setValueExpression"],
  ...["startWithNewLine", "useDisplayValuesInDynamicTexts", "page"],
  ...["enableIf", "minValueExpression", "maxValueExpression"],
  ...["hasComment", "showCommentArea", "commentText", "commentPlaceholder"],
  ...["correctAnswer", "clearIfInvisible"],
];

/** It is shown to nobody: surveys keep values in such questions, for their conditions and calculations. */
export function isUnseen({ json, name }: Place, s: Survey): boolean {
  return json.visible === false && json.visibleIf === undefined && !s.shownByTriggers.has(name);
}

/** A question that nobody sees is a hidden field: what it starts with, or what rules put there. */
function kept(place: Place, key: string, s: Survey): Node[] {
  const { json } = place;
  const node = make("form.hidden", idOf(s, place.name), {
    ...{ name: fieldName(s, key), source: "fixed" },
    value: startOf(place, s).slice(0, 1_000),
  });
  const start = readOf(place, "defaultValueExpression", s);
  if (start !== undefined) s.rules.push({ when: true, effects: [{ do: "set", what: node.id, to: start }] });
  const value = readOf(place, "setValueExpression", s);
  const when = json.setValueIf === undefined ? true : conditionOf(place, "setValueIf", s);
  if (value !== undefined && when !== undefined)
    s.rules.push({ when, effects: [{ do: "set", what: node.id, to: value }] });
  return [node];
}

/** What a question asks, and whether that is what stood in its field: there, titles may be hidden. */
function titleOf({ json, name }: Place, s: Survey): { title: unknown; isPlaceholder: boolean } {
  const inField = json.placeholder ?? json.placeHolder;
  const isPlaceholder = isTitleHidden(json, s) && json.title === undefined && inField !== undefined;
  return { title: isPlaceholder ? inField : (json.title ?? name), isPlaceholder };
}

/** What is said of an answer that is too little or too much. */
function boundWords(type: string, { json }: Place, s: Survey): { rule: string; text: unknown }[] {
  const [least, most] = type === "form.date" ? ["earliest", "latest"] : ["min", "max"];
  return [
    { rule: least, text: json.minErrorText },
    { rule: most, text: json.maxErrorText },
  ].flatMap(({ rule, text }) => (text === undefined ? [] : [{ rule, text: said(s, text, 400) }]));
}

/** Blocks of which single choices, or rows, come and go. */
const OFFERING: readonly string[] = ["form.choice", "form.ranking", "form.matrix"];

/** A question: what every one of them may have, and what this kind has beside that. */
export function question(type: string, props: (place: Place, s: Survey) => Props, used: readonly string[] = []): Maker {
  return (place, s) => {
    const { json } = place;
    const key = typeof json.valueName === "string" && json.valueName !== "" ? json.valueName : place.name;
    if (isUnseen(place, s)) return kept(place, key, s);
    const made = props(place, s);
    const words = boundWords(type, place, s);
    if (json.requiredErrorText !== undefined)
      words.push({ rule: "required", text: said(s, json.requiredErrorText, 400) });
    const checks = validators(place, s, words);
    const { title, isPlaceholder } = titleOf(place, s);
    const node = make(type, idOf(s, place.name), {
      name: fieldName(s, key),
      label: said(s, title, 1_000),
      hint: said(s, json.description, 1_000),
      // What cannot be changed is not waited for.
      required: json.isRequired === true && json.readOnly !== true,
      start: calculatedStart(place, s) ?? startOf(place, s),
      words,
      ...made,
      ...(isPlaceholder && made.placeholder !== undefined && { placeholder: {} }),
      ...taken(type, checks, place, s),
    });
    logic(node.id, place, s);
    noteHidden(place, s);
    if (OFFERING.includes(type)) comingAndGoing(node, place, s);
    if (type === "form.matrix") rowsApart(node, place, s);
    if (type === "form.choice") exclusive(node, place, s);
    const inField = isPlaceholder ? ["placeholder", "placeHolder", "titleLocation"] : [];
    const offering = OFFERING.includes(type) ? COMING_AND_GOING : [];
    noteRest(s, place, new Set([...COMMON, "defaultValueExpression", ...offering, ...inField, ...used]));
    return hasComment(json) ? [node, comment(key, place, s)] : [node];
  };
}

/** Here an answer that is hidden is none: there, a question may keep its own. */
export function noteHidden(place: Place, s: Survey): void {
  const { clearIfInvisible: when } = place.json;
  if (typeof when === "string" && !["", "default", "onComplete", "onHidden"].includes(when))
    note(s, place, "clearIfInvisible", "an answer is kept here only while its question is shown");
}

/** What an expression without answers in it comes to; undefined where there is none, or it reads something. */
function calculatedStart(place: Place, s: Survey): string | undefined {
  const { defaultValueExpression: written } = place.json;
  if (written === undefined || written === "") return undefined;
  const read = readOf(place, "defaultValueExpression", s);
  if (read !== undefined && variablesOf(read).length === 0) {
    const value = evaluateLogic(read, () => null);
    return isEmpty(value) ? undefined : startOf({ ...place, json: { defaultValue: value } }, s);
  }
  note(s, place, "defaultValueExpression", CALCULATED_START);
  return undefined;
}

const CALCULATED_START =
  "an answer to start with is not calculated here: give one that is fixed, or set the value by a rule, which is then not typed over";

/** Of what validators say, what this block can keep. */
function taken(type: string, checks: Props, place: Place, s: Survey): Props {
  const known = registry.get(type)?.props ?? {};
  const entries = Object.entries(checks).filter(([name]) => {
    if (Object.hasOwn(known, name)) return true;
    if (name !== "pattern") note(s, place, "validators", `"${name}" means nothing to this kind of question`);
    return false;
  });
  return Object.fromEntries(entries);
}

/** The words that people may put beside their answer, in a field of their own. */
function comment(key: string, place: Place, s: Survey): Node {
  const { json } = place;
  const node = make("form.text", idOf(s, `${place.name}-comment`), {
    ...{ purpose: "free", lines: 3, required: false, name: fieldName(s, `${key}${COMMENT}`) },
    label: said(s, json.commentText ?? { default: "Comment", fr: "Commentaire", ar: "تعليق" }, 1_000),
    placeholder: said(s, json.commentPlaceholder, 300),
  });
  visibility(node.id, { ...place, json: { visibleIf: json.visibleIf, visible: json.visible } }, s);
  return node;
}

function startOf(place: Place, s: Survey): string {
  const { defaultValue: start } = place.json;
  if (start === undefined || start === null) return "";
  if (Array.isArray(start) && start.every((each) => typeof each !== "object")) return start.join("\n").slice(0, 2_000);
  if (typeof start !== "object") return String(start).slice(0, 2_000);
  note(s, place, "defaultValue", "an answer of several parts has no equivalent");
  return "";
}
