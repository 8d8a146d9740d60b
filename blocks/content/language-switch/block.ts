import { choice, defineBlock, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** This page in the shop's other languages; the header has one too. */
export default defineBlock({
  type: "content.language-switch",
  version: 1,
  category: "content",
  icon: "languages",
  messages,
  props: { sign: toggle(true), align: choice(["start", "center", "end"], "start") },
});
