import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import { choice, defineBlock, FIELD_NAME_PATTERN, logic, plain, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A value that follows from other answers: shown, kept, and used by rules and texts. */
export default defineBlock({
  type: "form.calculated",
  version: 1,
  category: "form",
  icon: "calculator",
  messages,
  props: {
    name: plain("total", { max: 80, pattern: FIELD_NAME_PATTERN }),
    label: text({ fr: "Total", ar: "المجموع", en: "Total" }, { max: 500 }),
    value: logic(null),
    look: choice(["text", "money", "hidden"], "text"),
  },
  field: ({ name, value, look }) => ({
    name,
    kind: "calculated",
    rules: [],
    calculate: value,
    ...(look === "hidden" && { unseen: true }),
  }),
  check: ({ value }) => logicErrors(value, "/value"),
});
