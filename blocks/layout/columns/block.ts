import { choice, defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const column = { accepts: ["layout", "content", "commerce", "promo", "form"] } as const;

/** Two to four columns side by side, one under the other on a phone. */
export default defineBlock({
  type: "layout.columns",
  version: 1,
  category: "layout",
  icon: "columns-2",
  messages,
  props: {
    ratio: choice(["1-1", "1-2", "2-1", "2-3", "3-2", "1-3", "3-1", "1-1-1", "1-2-1", "1-1-1-1"], "1-1"),
    gap: choice(["none", "small", "medium", "large"], "medium"),
    align: choice(["stretch", "start", "center", "end"], "start"),
    phone: choice(["stack", "stack-reverse", "two"], "stack"),
  },
  slots: { first: column, second: column, third: column, fourth: column },
});
