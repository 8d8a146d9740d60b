import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** One screen of a form: its fields are asked and checked together before the next. */
export default defineBlock({
  type: "form.step",
  version: 1,
  category: "form",
  icon: "list-ordered",
  messages,
  props: {
    title: text({}, { max: 300 }),
    note: text({}, { max: 1_000 }),
    next: text({ fr: "Continuer", ar: "متابعة", en: "Continue" }, { max: 60 }),
  },
  slots: { fields: { accepts: ["form", "content"] } },
});
