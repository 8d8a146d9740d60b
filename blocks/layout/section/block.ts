import { choice, defineBlock, image, plain, video } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** A band of the page: one ground, one rhythm, one column of blocks. */
export default defineBlock({
  type: "layout.section",
  version: 2,
  category: "layout",
  icon: "rectangle-horizontal",
  messages,
  props: {
    background: choice(["none", "raised", "tint", "ink", "accent", "dawn", "dusk"], "none"),
    image: image(),
    video: video(""),
    shade: choice(["light", "medium", "strong"], "medium"),
    width: choice(["narrow", "text", "content", "wide", "full"], "content"),
    rhythm: choice(["none", "small", "medium", "large"], "medium"),
    gap: choice(["small", "medium", "large"], "medium"),
    align: choice(["start", "center"], "start"),
    anchor: plain("", { max: 40, pattern: "^[A-Za-z0-9_-]*$", advanced: true }),
  },
  migrations: { 1: (props) => ({ ...props, video: "" }) },
  slots: { body: { accepts: ["layout", "content", "commerce", "promo"] } },
});
