import { defineBlock, FIELD_NAME_PATTERN, plain } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A value that is kept with what is sent, and that nobody types: which campaign a form belongs to. */
export default defineBlock({
  type: "form.hidden",
  version: 1,
  category: "form",
  icon: "eye-off",
  messages,
  props: {
    name: plain("source", { max: 40, pattern: FIELD_NAME_PATTERN }),
    value: plain("", { max: 200 }),
  },
  field: ({ name, value }) => ({ name, rules: [], fixed: value }),
});
