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
import { messages } from "./messages.ts";
import { PURPOSES, purposeNames } from "./purposes.ts";

/** A line of text, or several. Its purpose chooses the keyboard, what the browser may fill in, and what an order does with it. */
export default defineBlock({
  type: "form.text",
  version: 1,
  category: "form",
  icon: "text-cursor",
  messages,
  props: {
    purpose: choice(purposeNames, "name"),
    name: plain("question", { max: 40, pattern: FIELD_NAME_PATTERN, showWhen: { prop: "purpose", is: ["free"] } }),
    label: text({ fr: "Nom et prénom", ar: "الاسم الكامل", en: "Full name" }, { max: 120 }),
    hint: text({}, { max: 200 }),
    placeholder: text({}, { max: 120, advanced: true }),
    required: toggle(true),
    min: number(0, { min: 0, max: 200, advanced: true }),
    max: number(200, { min: 1, max: 1_000, advanced: true }),
  },
  field: ({ purpose, name, required, min, max }) => {
    const { pattern, longest } = PURPOSES[purpose];
    const rules: FieldRule[] = [
      ...(required ? [{ code: "required" } as const] : []),
      ...(min > 0 ? [{ code: "min_length", args: { min } } as const] : []),
      { code: "max_length", args: { max: Math.max(min, Math.min(max, longest)) } },
      ...(pattern ? [{ code: "pattern", args: { name: pattern } } as const] : []),
    ];
    return { name: purpose === "free" ? name : purpose, rules };
  },
});
