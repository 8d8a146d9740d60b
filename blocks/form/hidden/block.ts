import { ANSWER_SOURCES, choice, defineBlock, FIELD_NAME_PATTERN, plain } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * A value that is kept with what is sent, and that nobody types: the merchant's own, or where somebody came from
 * (`utm_source`, `gclid`, `fbclid` in the address, the page before).
 */
export default defineBlock({
  type: "form.hidden",
  version: 2,
  category: "form",
  icon: "eye-off",
  messages,
  props: {
    name: plain("source", { max: 80, pattern: FIELD_NAME_PATTERN }),
    source: choice(ANSWER_SOURCES, "fixed"),
    value: plain("", { max: 1_000 }),
  },
  field: ({ name, source, value }) => ({
    ...{ name, rules: [], unseen: true },
    ...(source === "fixed" ? { fixed: value } : { from: { source, key: value } }),
  }),
  migrations: { 1: (props) => ({ ...props, source: "fixed" }) },
});
