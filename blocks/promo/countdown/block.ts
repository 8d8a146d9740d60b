import { bindable, choice, dateTime, defineBlock, number, product, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";

export interface CountdownRequest {
  /** Whose offers are looked at; null: any. */
  product: { id: string } | { current: true } | null;
}

/**
 * Counts down to a real end: a date, the end of the offer that runs, or so many hours from a visitor's first look. None of
 * them starts again by itself.
 */
export default defineBlock({
  type: "promo.countdown",
  version: 3,
  category: "promo",
  icon: "timer",
  messages,
  props: {
    mode: choice(["date", "offer", "visit"], "date"),
    endsAt: bindable(dateTime(null, { showWhen: { prop: "mode", is: ["date"] } })),
    product: product(null, { showWhen: { prop: "mode", is: ["offer"] } }),
    hours: bindable(number(24, { min: 1, max: 720, unit: "h", showWhen: { prop: "mode", is: ["visit"] } })),
    title: text({ fr: "L’offre se termine dans", ar: "ينتهي العرض بعد", en: "The offer ends in" }, { max: 120 }),
    ended: text({ fr: "L’offre est terminée", ar: "انتهى العرض", en: "The offer is over" }, { max: 120 }),
    look: bindable(choice(["boxes", "line"], "boxes")),
  },
  data: ({ mode, product }): CountdownRequest | null => (mode === "offer" ? { product } : null),
  ticks: true,
  island: { tag: "v-countdown", load: "visible" },
  migrations,
});
