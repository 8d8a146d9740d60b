import { defineBlock, number, type ProductsQuery, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * The products somebody looked at, remembered by their own browser and by nobody else. Until there are some, and without
 * a script, the shop's best sellers stand in the same places: nothing moves.
 */
export default defineBlock({
  type: "commerce.recently-viewed",
  version: 1,
  category: "commerce",
  icon: "history",
  messages,
  props: {
    title: text({ fr: "Vu récemment", ar: "شاهدت مؤخرا", en: "Seen lately" }, { max: 120 }),
    instead: text({ fr: "Les plus aimés", ar: "الأكثر طلبا", en: "The most loved" }, { max: 120 }),
    limit: number(4, { min: 2, max: 8 }),
  },
  data: ({ limit }): ProductsQuery => ({ sort: "best-selling", limit }),
  island: { tag: "v-recently-viewed", load: "visible" },
});
