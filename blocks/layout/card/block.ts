import { choice, defineBlock, image, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A few blocks that belong together, on a ground of their own, under a picture where there is one. */
export default defineBlock({
  type: "layout.card",
  version: 1,
  category: "layout",
  icon: "square",
  messages,
  props: {
    image: image(),
    ratio: choice(["1:1", "4:5", "3:2", "16:9"], "3:2"),
    background: choice(["raised", "tint", "ink", "accent", "none"], "raised"),
    padding: choice(["small", "medium", "large"], "medium"),
    align: choice(["start", "center"], "start"),
    shadow: toggle(false),
  },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
