import { defineBlock, section } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * A section that several pages share: edited once, changed on all of them. What stands in it is brought by the runtime
 * before a page is rendered; what this page says differently lies in the node's `changes`.
 */
export default defineBlock({
  type: "layout.shared",
  version: 1,
  category: "layout",
  icon: "component",
  messages,
  props: { section: section() },
});
