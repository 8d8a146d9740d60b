import { choice, defineBlock, FIELD_NAME_PATTERN, list, plain, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** One of several, as pills or as a list. */
export default defineBlock({
  type: "form.choice",
  version: 1,
  category: "form",
  icon: "list",
  messages,
  props: {
    name: plain("choice", { max: 40, pattern: FIELD_NAME_PATTERN }),
    label: text({ fr: "Quand vous livrer ?", ar: "متى نوصل إليك؟", en: "When shall we come?" }, { max: 120 }),
    hint: text({}, { max: 200 }),
    options: list(
      { value: plain("", { max: 60 }), label: text({}, { max: 120 }) },
      [
        { value: "morning", label: { fr: "Le matin", ar: "صباحا", en: "In the morning" } },
        { value: "evening", label: { fr: "Le soir", ar: "مساء", en: "In the evening" } },
      ],
      { max: 60 },
    ),
    look: choice(["pills", "list"], "pills"),
    required: toggle(false),
  },
  field: ({ name, options, required }) => ({
    name,
    rules: [
      ...(required ? [{ code: "required" } as const] : []),
      { code: "one_of", args: { values: options.map(({ value }) => value).filter(Boolean) } },
    ],
  }),
});
