import { bindable, choice, defineBlock, icon, link, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.button",
  version: 1,
  category: "content",
  icon: "mouse-pointer-click",
  messages,
  props: {
    label: text({ fr: "Découvrir", ar: "اكتشف", en: "Discover" }, { max: 80 }),
    link: link({ kind: "home" }),
    variant: bindable(choice(["primary", "secondary", "quiet"], "primary")),
    size: bindable(choice(["medium", "large"], "medium")),
    wideOnPhone: toggle(true),
    icon: icon(""),
  },
});
