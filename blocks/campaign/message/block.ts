import { choice, defineBlock, number, plain, text, variants } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Something said over or beside the page: a pop-up, a bar, a card that slides in, a whole screen. What it says are blocks. */
export default defineBlock({
  type: "campaign.message",
  version: 1,
  category: "campaign",
  icon: "app-window",
  messages,
  props: {
    surface: choice(["popup", "bar", "slide", "full"], "popup"),
    edge: choice(["top", "bottom"], "bottom", { showWhen: { prop: "surface", is: ["bar", "slide"] } }),
    title: text({ fr: "Message", ar: "رسالة", en: "Message" }, { max: 120 }),
    trigger: choice(["load", "delay", "scroll", "idle", "exit", "click"], "load"),
    seconds: number(10, { min: 0, max: 600, unit: "s", showWhen: { prop: "trigger", is: ["delay", "idle"] } }),
    percent: number(50, { min: 1, max: 100, unit: "%", showWhen: { prop: "trigger", is: ["scroll"] } }),
    anchor: plain("", { max: 40, pattern: "^[A-Za-z0-9_-]*$", showWhen: { prop: "trigger", is: ["click"] } }),
    again: choice(["always", "session", "days", "once"], "session"),
    days: number(7, { min: 1, max: 365, showWhen: { prop: "again", is: ["days"] } }),
    most: number(0, { min: 0, max: 100, advanced: true }),
    stopOn: choice(["close", "view", "convert"], "convert", { advanced: true }),
    variants: variants(),
  },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
