import { bindable, choice, defineBlock } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A bar that stays at the foot of the screen; the page keeps room for it at its end, so that nothing lies beneath. */
export default defineBlock({
  type: "layout.sticky-bar",
  version: 1,
  category: "layout",
  icon: "panel-bottom-dashed",
  messages,
  props: {
    screens: bindable(choice(["phone", "all"], "phone")),
    background: choice(["raised", "ink", "accent"], "raised"),
    justify: choice(["between", "center"], "between"),
  },
  slots: { body: { accepts: ["content", "commerce", "promo.countdown"], max: 3 } },
});
