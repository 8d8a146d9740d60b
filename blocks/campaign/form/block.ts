import { defineBlock, form, variants } from "#blocks/contract/index.ts";
import { thing, thingsNamed } from "#blocks/parts/piece-names.ts";
import { messages } from "./messages.ts";

/** Wherever a form is asked, another one is asked. The shop's own checkout form where none is named. */
export default defineBlock({
  type: "campaign.form",
  version: 1,
  category: "campaign",
  icon: "form-input",
  messages,
  props: {
    form: form(),
    by: form(),
    variants: variants(),
  },
  data: ({ form, by }) => thingsNamed(thing("document", by), thing("document", form)),
});
