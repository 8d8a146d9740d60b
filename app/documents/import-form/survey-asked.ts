import type { Node } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
import { fieldName, idOf, make, note, noteRest, type Place } from "./making.ts";
import { COMING_AND_GOING, comingAndGoing } from "./survey-choices.ts";
import { logic, validators, visibility } from "./survey-logic.ts";
import { COMMENT, hasComment } from "./survey-others.ts";
import { type Survey, said } from "./survey-words.ts";

type Props = Record<string, unknown>;
export type Maker = (place: Place, s: Survey) => Node[];

/** Settings that every question may have, and what is made of them below. */
const COMMON = [
  ...["type", "name", "title", "description", "isRequired", "requiredErrorText", "defaultValue", "valueName"],
  ...[
    "visible",
    "visibleIf",
    "requiredIf",
    "validators",
    "setValueIf",
    "setValueExpression",
    "placeholder",
    "placeHolder",
  ],
  ...["startWithNewLine", "useDisplayValuesInDynamicTexts", "page"],
  ...["enableIf", "minValueExpression", "maxValueExpression"],
  ...["hasComment", "showCommentArea", "commentText", "commentPlaceholder"],
];

/** Blocks of which single choices, or rows, come and go. */
const OFFERING: readonly string[] = ["form.choice", "form.ranking", "form.matrix"];

/** A question: what every one of them may have, and what this kind has beside that. */
export function question(type: string, props: (place: Place, s: Survey) => Props, used: readonly string[] = []): Maker {
  return (place, s) => {
    const { json } = place;
    const made = props(place, s);
    const words: { rule: string; text: unknown }[] = [];
    if (json.requiredErrorText !== undefined)
      words.push({ rule: "required", text: said(s, json.requiredErrorText, 400) });
    const checks = validators(place, s, words);
    const key = typeof json.valueName === "string" && json.valueName !== "" ? json.valueName : place.name;
    const node = make(type, idOf(s, place.name), {
      name: fieldName(s, key),
      label: said(s, json.title ?? place.name, 1_000),
      hint: said(s, json.description, 1_000),
      // What cannot be changed is not waited for.
      required: json.isRequired === true && json.readOnly !== true,
      start: startOf(place, s),
      words,
      ...made,
      ...taken(type, checks, place, s),
    });
    logic(node.id, place, s);
    if (OFFERING.includes(type)) comingAndGoing(node, place, s);
    noteRest(s, place, new Set([...COMMON, ...(OFFERING.includes(type) ? COMING_AND_GOING : []), ...used]));
    return hasComment(json) ? [node, comment(key, place, s)] : [node];
  };
}

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
