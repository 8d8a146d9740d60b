import { defineBlock, section, variants } from "#blocks/contract/index.ts";
import { thing, thingsNamed } from "#blocks/parts/piece-names.ts";
import { messages } from "./messages.ts";

/** Wherever a shared section stands, another one is shown. */
export default defineBlock({
  type: "campaign.swap",
  version: 1,
  category: "campaign",
  icon: "repeat-2",
  messages,
  props: {
    section: section(),
    by: section(),
    variants: variants(),
  },
  data: ({ section, by }) => thingsNamed(thing("document", by), thing("document", section)),
});
