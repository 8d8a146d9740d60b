import { logicErrors } from "#app/commerce/kernel/logic/check-logic.ts";
import {
  choice,
  defineBlock,
  FIELD_NAME_PATTERN,
  isBound,
  logic,
  plain,
  text,
  toggle,
} from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A value that follows from other answers: shown, kept, used by rules and texts, and added to an order's price where that is meant. */
export default defineBlock({
  type: "form.calculated",
  version: 2,
  category: "form",
  icon: "calculator",
  messages,
  props: {
    name: plain("total", { max: 80, pattern: FIELD_NAME_PATTERN }),
    label: text({ fr: "Total", ar: "المجموع", en: "Total" }, { max: 500 }),
    value: logic(null),
    fee: toggle(false),
    look: choice(["text", "money", "hidden"], "text"),
  },
  field: ({ name, label, value, fee, look }) => ({
    name,
    kind: "calculated",
    rules: fee ? [{ code: "fee" }] : [],
    calculate: value,
    ...(fee && { fee: isBound(label) ? label.fallback : label }),
    ...(look === "hidden" && { unseen: true }),
  }),
  check: ({ value }) => logicErrors(value, "/value"),
  migrations: { 1: (props) => ({ ...props, fee: false }) },
});
