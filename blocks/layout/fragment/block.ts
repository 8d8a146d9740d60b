import { defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The root of a section kept for several pages: a header, a footer, a band. */
export default defineBlock({
  type: "layout.fragment",
  version: 1,
  category: "layout",
  icon: "component",
  hidden: true,
  messages,
  props: {},
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
