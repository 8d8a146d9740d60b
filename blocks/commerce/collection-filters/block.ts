import { defineBlock, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Narrows down and orders the list of the page's collection. Plain addresses: it works without a script. */
export default defineBlock({
  type: "commerce.collection-filters",
  version: 1,
  category: "commerce",
  icon: "search",
  messages,
  props: { sorting: toggle(true), counts: toggle(true) },
  data: () => ({ ask: "facets" as const }),
});
