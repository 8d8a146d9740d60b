import { defineBlock, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Fields that belong together, under one title; shown and hidden as one. */
export default defineBlock({
  type: "form.group",
  version: 1,
  category: "form",
  icon: "group",
  messages,
  props: {
    title: text({}, { max: 300 }),
    note: text({}, { max: 1_000 }),
    outlined: toggle(false),
  },
  slots: { fields: { accepts: ["form", "content"] } },
});
