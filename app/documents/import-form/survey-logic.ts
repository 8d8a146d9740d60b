import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { isJson, knownPattern, listOf, note, type Place, tried } from "./making.ts";
import { surveyExpression } from "./survey-expression.ts";
import { type Survey, said } from "./survey-words.ts";

type Props = Record<string, unknown>;

/** visibleIf, requiredIf, setValueIf: rules of the form. */
export function logic(id: string, place: Place, s: Survey): void {
  const { json } = place;
  const read = (what: string): Logic | undefined => {
    const text = json[what];
    if (typeof text !== "string" || text.trim() === "") return undefined;
    return tried(s, place, what, () => surveyExpression(text, s.nameOf));
  };
  const visible = read("visibleIf");
  if (visible !== undefined) s.rules.push({ when: visible, effects: [{ do: "show", what: id }] });
  else if (json.visible === false && !s.shownByTriggers.has(place.name)) {
    s.rules.push({ when: true, effects: [{ do: "hide", what: id }] });
  }
  const required = read("requiredIf");
  if (required !== undefined) s.rules.push({ when: required, effects: [{ do: "require", what: id }] });
  const value = read("setValueExpression");
  const when = json.setValueIf === undefined ? true : read("setValueIf");
  if (value !== undefined && when !== undefined) s.rules.push({ when, effects: [{ do: "set", what: id, to: value }] });
}

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
        if (Number(each.minLength) > 0) props.min = Math.min(Number(each.minLength), 10_000);
        if (Number(each.maxLength) > 0) props.max = Math.min(Number(each.maxLength), 10_000);
        if (each.allowDigits === false) note(s, at, "allowDigits", "has no equivalent");
        say("min_length");
        say("max_length");
        return;
      case "answercount":
        if (Number(each.minCount) > 0) props.least = Math.min(Number(each.minCount), 100);
        if (Number(each.maxCount) > 0) props.most = Math.min(Number(each.maxCount), 100);
        say("min_count");
        say("max_count");
        return;
      case "email":
        props.check = "email";
        say("pattern");
        return;
      case "regex": {
        const known = knownPattern(String(each.regex ?? ""));
        if (known) props.check = known;
        else
          note(
            s,
            at,
            "regex",
            `the pattern ${String(each.regex).slice(0, 80)} is none of ours: what is typed is not checked`,
          );
        say("pattern");
        return;
      }
      case "expression": {
        const holds = tried(s, at, "expression", () => surveyExpression(String(each.expression ?? ""), s.nameOf));
        if (holds !== undefined) s.checks.push({ name: s.nameOf(place.name), holds });
        say("expression");
        return;
      }
      default:
        note(s, at, "type", `the validator "${String(each.type)}" has no equivalent`);
    }
  });
  if (place.json.type !== "text" && place.json.type !== "comment") delete props.check;
  return props;
}

export function bounds(least: unknown, most: unknown): Props {
  const text = (value: unknown) =>
    typeof value === "number" && Number.isFinite(value) ? String(Number(value.toFixed(6))) : undefined;
  const [low, high] = [text(least), text(most)];
  return { ...(low !== undefined && { least: low }), ...(high !== undefined && { most: high }) };
}
