import { bindable, choice, color, defineBlock, icon, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.icon",
  version: 1,
  category: "content",
  icon: "smile",
  messages,
  props: {
    icon: icon("sparkles"),
    size: bindable(choice(["small", "medium", "large"], "medium")),
    ground: bindable(choice(["none", "circle", "soft"], "circle")),
    color: color("accent"),
    name: text({}, { max: 80, advanced: true }),
  },
});
