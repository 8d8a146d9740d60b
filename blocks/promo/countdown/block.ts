import { choice, dateTime, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";

/** Counts down to a real instant and says so when it is over; it cannot start again by itself. */
export default defineBlock({
  type: "promo.countdown",
  version: 2,
  category: "promo",
  icon: "timer",
  messages,
  props: {
    endsAt: dateTime(),
    title: text({ fr: "L’offre se termine dans", ar: "ينتهي العرض بعد", en: "The offer ends in" }, { max: 120 }),
    ended: text({ fr: "L’offre est terminée", ar: "انتهى العرض", en: "The offer is over" }, { max: 120 }),
    look: choice(["boxes", "line"], "boxes"),
  },
  island: { tag: "v-countdown", load: "visible" },
  migrations,
});
