import { bindable, choice, defineBlock, image, number, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * Something said once, over the page: no wheel, no trick, closed by any key people try. Without a script it stands in the
 * page where it was put. It disturbs nobody who is ordering, and counts among the messages of a visit.
 */
export default defineBlock({
  type: "promo.popup",
  version: 1,
  category: "promo",
  icon: "app-window",
  messages,
  props: {
    title: text({ fr: "Avant de partir", ar: "قبل أن تغادر", en: "Before you go" }, { max: 120 }),
    image: image(),
    when: choice(["delay", "scroll", "leave"], "delay"),
    seconds: bindable(number(8, { min: 1, max: 120, unit: "s", showWhen: { prop: "when", is: ["delay"] } })),
    again: bindable(number(7, { min: 0, max: 365, unit: "d" })),
  },
  slots: { body: { accepts: ["layout.stack", "content", "commerce", "promo.coupon", "promo.countdown"] } },
  island: { tag: "v-popup", load: "idle" },
});
