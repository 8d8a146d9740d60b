import { defineBlock, number, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Finds products by words. On the search page it also shows what was found; anywhere else it leads there. */
export default defineBlock({
  type: "commerce.search",
  version: 1,
  category: "commerce",
  icon: "search",
  messages,
  props: {
    hint: text({ fr: "Vase, savon, coussin…", ar: "مزهرية، صابون، وسادة…", en: "Vase, soap, cushion…" }, { max: 80 }),
    results: toggle(true),
    limit: number(24, { min: 4, max: 48, showWhen: { prop: "results", is: [true] } }),
  },
  data: ({ results, limit }): { limit: number } | null => (results ? { limit } : null),
});
