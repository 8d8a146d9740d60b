import { defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The root of a page. */
export default defineBlock({
  type: "layout.page",
  version: 1,
  category: "layout",
  icon: "file",
  hidden: true,
  messages,
  props: {},
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
