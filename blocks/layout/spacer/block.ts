import { choice, defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "layout.spacer",
  version: 1,
  category: "layout",
  icon: "move-vertical",
  messages,
  props: { size: choice(["small", "medium", "large", "huge"], "medium") },
});
