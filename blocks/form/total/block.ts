import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** What the articles of this form come to, as the shop prices them: offers, packs and all. Recalculated with each choice. */
export default defineBlock({
  type: "form.total",
  version: 1,
  category: "form",
  icon: "receipt-text",
  messages,
  props: { label: text({ fr: "Total", ar: "المجموع", en: "Total" }, { max: 200 }) },
});
