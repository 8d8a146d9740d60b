import { defineBlock, offer, variants } from "#blocks/contract/index.ts";
import { thing, thingsNamed } from "#blocks/parts/piece-names.ts";
import { messages } from "./messages.ts";

/** An offer of the engine that is given while the campaign runs, and at no other time. */
export default defineBlock({
  type: "campaign.offer",
  version: 1,
  category: "campaign",
  icon: "badge-percent",
  messages,
  props: {
    offer: offer(),
    variants: variants(),
  },
  data: ({ offer }) => thingsNamed(thing("offer", offer)),
});
