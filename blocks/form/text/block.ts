import { compilePattern } from "#app/commerce/kernel/pattern/compile-pattern.ts";
import { PATTERN_REASONS } from "#app/commerce/kernel/pattern/reasons.ts";
import {
  choice,
  defineBlock,
  FIELD_NAME_PATTERN,
  type FieldRule,
  number,
  type PatternName,
  pattern,
  plain,
  text,
  toggle,
} from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";
import { CHECKS, PURPOSES, type Purpose, purposeNames } from "./purposes.ts";

/** A line of text, or several. Its purpose chooses the keyboard, what the browser may fill in, and what an order does with it. */
export default defineBlock({
  type: "form.text",
  version: 5,
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
    check: choice(["none", ...CHECKS, "own"], "none", { showWhen: { prop: "purpose", is: ["free"] } }),
    pattern: pattern("", { showWhen: { prop: "check", is: ["own"] } }),
    known: toggle(true, { advanced: true }),
    lines: number(1, { min: 1, max: 20, showWhen: { prop: "purpose", is: ["free"] } }),
    min: number(0, { min: 0, max: 10_000, advanced: true }),
    max: number(200, { min: 1, max: 10_000, advanced: true }),
  },
  field: ({ purpose, check, pattern, lines, min, max, unique, known, ...props }) => {
    const { longest, pattern: usual } = PURPOSES[purpose] as Purpose;
    const basics = fieldBasics(props);
    const asked = purpose === "free" ? checkOf(check, pattern) : usual ? named(usual) : [];
    const rules: FieldRule[] = [
      ...basics.rules,
      ...(min > 0 ? [{ code: "min_length", args: { min } } as const] : []),
      { code: "max_length", args: { max: Math.max(min, Math.min(max, longest)) } },
      ...(unique ? [{ code: "unique" } as const] : []),
      ...asked,
    ];
    const name = purpose === "free" ? props.name : purpose;
    const more = { ...(!known && { blank: true }) };
    return { ...basics, ...more, name, rules, ...((lines > 1 || PURPOSES[purpose].lines > 1) && { lines: true }) };
  },
  migrations: {
    1: (props) => ({ ...props, start: "", words: [], check: "none", lines: 1 }),
    2: (props) => ({ ...props, unique: false }),
    3: (props) => ({ ...props, pattern: "" }),
    4: (props) => ({ ...props, known: true }),
  },
  check: ({ purpose, check, pattern }) => {
    const made = purpose === "free" && check === "own" ? compilePattern(pattern) : undefined;
    return made?.ok === false ? [{ pointer: "/pattern", message: PATTERN_REASONS[made.problem] }] : [];
  },
});

/** What a free text is checked for. */
function checkOf(check: "none" | "own" | (typeof CHECKS)[number], source: string): FieldRule[] {
  if (check === "none") return [];
  if (check === "phone") return [{ code: "phone" }];
  if (check !== "own") return named(check);
  const made = source === "" ? undefined : compilePattern(source);
  return made?.ok ? [{ code: "pattern", args: { source, program: made.program } }] : [];
}

function named(name: PatternName): FieldRule[] {
  return [{ code: "pattern", args: { name } }];
}
