import {
  choice,
  defineBlock,
  FIELD_NAME_PATTERN,
  type FieldRule,
  number,
  plain,
  text,
  toggle,
} from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";
import { CHECKS, PURPOSES, purposeNames } from "./purposes.ts";

/** A line of text, or several. Its purpose chooses the keyboard, what the browser may fill in, and what an order does with it. */
export default defineBlock({
  type: "form.text",
  version: 3,
  category: "form",
  icon: "text-cursor",
  messages,
  props: {
    ...fieldProps("question", { fr: "Nom et prénom", ar: "الاسم الكامل", en: "Full name" }),
    purpose: choice(purposeNames, "name"),
    name: plain("question", { max: 80, pattern: FIELD_NAME_PATTERN, showWhen: { prop: "purpose", is: ["free"] } }),
    placeholder: text({}, { max: 300, advanced: true }),
    required: toggle(true),
    unique: toggle(false),
    check: choice(["none", ...CHECKS], "none", { showWhen: { prop: "purpose", is: ["free"] } }),
    lines: number(1, { min: 1, max: 20, showWhen: { prop: "purpose", is: ["free"] } }),
    min: number(0, { min: 0, max: 10_000, advanced: true }),
    max: number(200, { min: 1, max: 10_000, advanced: true }),
  },
  field: ({ purpose, check, lines, min, max, unique, ...props }) => {
    const { pattern, longest } = PURPOSES[purpose];
    const basics = fieldBasics(props);
    const asked = purpose === "free" && check !== "none" ? check : pattern;
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(min > 0 ? [{ code: "min_length", args: { min } } as const] : []),
      { code: "max_length", args: { max: Math.max(min, Math.min(max, longest)) } },
      ...(unique ? [{ code: "unique" } as const] : []),
      ...(asked === undefined ? [] : [asked === "phone" ? ({ code: "phone" } as const) : pick(asked)]),
    ];
    const name = purpose === "free" ? props.name : purpose;
    return { ...basics, name, rules, ...((lines > 1 || PURPOSES[purpose].lines > 1) && { lines: true }) };
  },
  migrations: {
    1: (props) => ({ ...props, start: "", words: [], check: "none", lines: 1 }),
    2: (props) => ({ ...props, unique: false }),
  },
});

function pick(name: Extract<FieldRule, { code: "pattern" }>["args"]["name"]): FieldRule {
  return { code: "pattern", args: { name } };
}
