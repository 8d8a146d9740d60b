import { defineBlock, number, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** What others really ordered in the last days: product and town, never who. With too few orders nothing is shown. */
export default defineBlock({
  type: "promo.recent-orders",
  version: 1,
  category: "promo",
  icon: "users",
  messages,
  props: {
    title: text(
      { fr: "Commandé ces derniers jours", ar: "طلبات الأيام الأخيرة", en: "Ordered in the last days" },
      { max: 120 },
    ),
    days: number(7, { min: 1, max: 30 }),
    limit: number(3, { min: 1, max: 6 }),
  },
  data: ({ days, limit }): { days: number; limit: number } => ({ days, limit }),
});
