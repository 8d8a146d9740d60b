import { choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Blocks in a row that is swiped. The browser scrolls and snaps by itself; it draws arrows and dots where it can. */
export default defineBlock({
  type: "layout.carousel",
  version: 1,
  category: "layout",
  icon: "gallery-horizontal",
  messages,
  props: {
    visible: choice(["1", "2", "3", "4"], "3"),
    phone: choice(["peek", "one", "two"], "peek"),
    gap: choice(["none", "small", "medium"], "small"),
    name: text({ fr: "À faire défiler", ar: "مرر لرؤية المزيد", en: "Swipe to see more" }, { max: 80, advanced: true }),
  },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
