import { choice, defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Any number of blocks in even cells, row after row. */
export default defineBlock({
  type: "layout.grid",
  version: 1,
  category: "layout",
  icon: "grid-3x3",
  messages,
  props: {
    columns: choice(["2", "3", "4", "6"], "3"),
    phone: choice(["1", "2", "3"], "1"),
    gap: choice(["none", "small", "medium", "large"], "medium"),
    align: choice(["stretch", "start", "center"], "stretch"),
  },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
