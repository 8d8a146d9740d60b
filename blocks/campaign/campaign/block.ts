import {
  choice,
  dateTime,
  day,
  days,
  defineBlock,
  list,
  number,
  plain,
  product,
  time,
} from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/**
 * The root of a campaign: whom it is for (its `when`), when it runs, how its visitors are split and what it wants. What
 * it changes in the shop are the pieces in it, which come and go together.
 */
export default defineBlock({
  type: "campaign.campaign",
  version: 1,
  category: "campaign",
  icon: "megaphone",
  hidden: true,
  messages,
  props: {
    goal: choice(["delivered-margin", "delivered-revenue", "confirmed", "orders", "forms"], "delivered-margin"),
    from: dateTime(),
    until: dateTime(),
    weekly: list({ days: days([]), from: time("20:00"), until: time("23:59") }, [], { max: 14 }),
    without: list({ from: day(""), until: day("") }, [], { max: 50 }),
    traffic: number(100, { min: 0, max: 100, unit: "%" }),
    variants: list(
      {
        id: plain("A", { max: 12, pattern: "^[A-Za-z0-9]{1,12}$" }),
        name: plain("", { max: 80 }),
        weight: number(50, { min: 0, max: 100, unit: "%" }),
      },
      [],
      { max: 10 },
    ),
    priority: number(50, { min: 0, max: 100, advanced: true }),
    group: plain("", { max: 40, pattern: "^[A-Za-z0-9-]*$", advanced: true }),
    guard: choice(["none", "pause", "warn"], "none", { advanced: true }),
    guarded: product(null, { showWhen: { prop: "guard", is: ["pause", "warn"] }, advanced: true }),
    least: number(0, { min: 0, max: 1_000_000, showWhen: { prop: "guard", is: ["pause", "warn"] }, advanced: true }),
    returns: choice(["alone", "asked"], "alone", { showWhen: { prop: "guard", is: ["pause"] }, advanced: true }),
  },
  check: ({ without }) =>
    without.flatMap((span, index) =>
      (["from", "until"] as const)
        .filter((name) => !isDay(span[name]))
        .map((name) => ({ pointer: `/without/${index}/${name}`, message: "is no day of the calendar" })),
    ),
  slots: { pieces: { accepts: ["campaign"] } },
});

/** The schema knows no February: the 30th of it is a date of the right shape. */
function isDay(text: string): boolean {
  if (text === "") return true;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
