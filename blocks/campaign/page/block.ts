import { defineBlock, page, variants } from "#blocks/contract/index.ts";
import { thing, thingsNamed } from "#blocks/parts/piece-names.ts";
import { messages } from "./messages.ts";

/** A page that is published with the campaign: at its own address, or in the place of another page. */
export default defineBlock({
  type: "campaign.page",
  version: 1,
  category: "campaign",
  icon: "file",
  messages,
  props: {
    document: page(),
    instead: page(),
    variants: variants(),
  },
  data: ({ document, instead }) => thingsNamed(thing("document", document), thing("document", instead)),
});
