import { defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** The way back from the page's product or collection. */
export default defineBlock({
  type: "commerce.breadcrumbs",
  version: 1,
  category: "commerce",
  icon: "link",
  messages,
  props: { home: text({ fr: "Accueil", ar: "الرئيسية", en: "Home" }, { max: 40 }) },
  data: () => ({ ask: "subject" as const }),
});
