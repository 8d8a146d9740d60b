import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { bothPatterns, boundOf, countOf, isJson, listOf, note, type Place, patternProps, tried } from "./making.ts";
import { expressionOf, type Survey, said } from "./survey-words.ts";

type Props = Record<string, unknown>;

export function readOf(place: Place, what: string, s: Survey): Logic | undefined {
  const text = place.json[what];
  if (typeof text !== "string" || text.trim() === "") return undefined;
  return tried(s, place, what, () => expressionOf(text, s));
}

/** A condition: an answer alone holds where it is yes, whatever else is in it. */
export function conditionOf(place: Place, what: string, s: Survey): Logic | undefined {
  const read = readOf(place, what, s);
  return typeof read === "object" && read !== null && "var" in read ? { "==": [read, true] } : read;
}

/** When a page, a panel or a piece of content is shown. */
export function visibility(id: string, place: Place, s: Survey): void {
  const { json } = place;
  const visible = conditionOf(place, "visibleIf", s);
  if (visible !== undefined) s.rules.push({ when: visible, effects: [{ do: "show", what: id }] });
  else if (json.visible === false && !s.shownByTriggers.has(place.name)) {
    s.rules.push({ when: true, effects: [{ do: "hide", what: id }] });
  }
}

/** visibleIf, requiredIf, enableIf, setValueIf, bounds that are expressions: rules of the form. */
export function logic(id: string, place: Place, s: Survey): void {
  const { json } = place;
  const read = (what: string) => readOf(place, what, s);
  visibility(id, place, s);
  const enabled = conditionOf(place, "enableIf", s);
  if (enabled !== undefined) {
    s.rules.push({ when: { "!": [enabled] }, effects: [{ do: "release", what: id }] });
    note(s, place, "enableIf", "nothing is greyed out here: while it does not hold, an answer is not needed");
  }
  const answer: Logic = { var: s.nameOf(place.name) };
  for (const [what, sign] of [
    ["minValueExpression", "<"],
    ["maxValueExpression", ">"],
  ] as const) {
    const bound = read(what);
    if (bound === undefined) continue;
    const when: Logic = { and: [{ "!": [{ empty: [answer] }] }, { [sign]: [answer, bound] }] };
    s.rules.push({ when, effects: [{ do: "refuse", what: id }] });
  }
  const required = conditionOf(place, "requiredIf", s);
  if (required !== undefined) s.rules.push({ when: required, effects: [{ do: "require", what: id }] });
  const value = read("setValueExpression");
  const when = json.setValueIf === undefined ? true : conditionOf(place, "setValueIf", s);
  if (value === undefined || when === undefined) return;
  s.rules.push({ when, effects: [{ do: "set", what: id, to: value }] });
  note(s, place, "setValueExpression", IS_SET);
}

/** There a value is set once, at the instant its condition comes true; here it follows from the answers alone. */
export const IS_SET = "the value stands for as long as its condition holds: what is typed over it does not stay";

/** What each validator becomes: props of the block, rules' words. */
export function validators(place: Place, s: Survey, words: { rule: string; text: unknown }[]): Props {
  const props: Props = {};
  listOf(place.json.validators).forEach((each, index) => {
    if (!isJson(each)) return;
    const at: Place = { ...place, pointer: `${place.pointer}/validators/${index}`, json: each };
    const say = (rule: string) => {
      if (each.text !== undefined) words.push({ rule, text: said(s, each.text, 400) });
    };
    switch (each.type) {
      case "numeric":
        Object.assign(props, bounds(each.minValue, each.maxValue));
        say("min");
        say("max");
        return;
      case "text":
        assign(props, "min", countOf(each.minLength, 10_000));
        assign(props, "max", countOf(each.maxLength, 10_000));
        if (each.allowDigits === false) addPattern(props, patternProps(s, at, "allowDigits", "^\\D*$"), at, s);
        say("min_length");
        say("max_length");
        return;
      case "answercount":
        assign(props, "least", countOf(each.minCount, 100));
        assign(props, "most", countOf(each.maxCount, 100));
        say("min_count");
        say("max_count");
        return;
      case "email":
        props.check = "email";
        say("pattern");
        return;
      case "regex": {
        const found = patternProps(s, at, "regex", String(each.regex ?? ""), each.caseInsensitive === true);
        addPattern(props, found, at, s);
        say("pattern");
        return;
      }
      case "expression": {
        const holds = tried(s, at, "expression", () => expressionOf(String(each.expression ?? ""), s));
        if (holds !== undefined) s.checks.push({ name: s.nameOf(place.name), holds });
        say("expression");
        if (place.json.isRequired !== true && place.json.requiredErrorText === undefined) say("required");
        return;
      }
      default:
        note(s, at, "type", `the validator "${String(each.type)}" has no equivalent`);
    }
  });
  return props;
}

/** One pattern more: both must be met. */
function addPattern(props: Props, found: Props, place: Place, s: Survey): void {
  const isSecond = props.check === "own" && found.check === "own";
  Object.assign(props, isSecond ? patternProps(s, place, "regex", bothPatterns(props.pattern, found.pattern)) : found);
}

function assign(props: Props, name: string, value: unknown): void {
  if (value !== undefined) props[name] = value;
}

export function bounds(least: unknown, most: unknown): Props {
  const [low, high] = [boundOf(least), boundOf(most)];
  return { ...(low !== undefined && { least: low }), ...(high !== undefined && { most: high }) };
}
