import { choice, color, defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.divider",
  version: 1,
  category: "content",
  icon: "minus",
  messages,
  props: {
    look: choice(["line", "short", "stars"], "line"),
    /** None: the line's own grey, the ornaments' accent. */
    color: color(null),
  },
});
