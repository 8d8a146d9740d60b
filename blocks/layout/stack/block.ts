import { choice, defineBlock, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Blocks in a row or in a column, close together. */
export default defineBlock({
  type: "layout.stack",
  version: 1,
  category: "layout",
  icon: "layers",
  messages,
  props: {
    direction: choice(["column", "row"], "column"),
    gap: choice(["none", "small", "medium", "large"], "medium"),
    align: choice(["start", "center", "end", "stretch"], "stretch"),
    justify: choice(["start", "center", "end", "between"], "start"),
    framed: toggle(false),
  },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo", "form"] } },
});
