import { bindable, choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.heading",
  version: 1,
  category: "content",
  icon: "heading",
  messages,
  props: {
    text: text({ fr: "Un titre clair", ar: "عنوان واضح", en: "A clear heading" }, { max: 200 }),
    level: choice(["1", "2", "3", "4"], "2"),
    size: bindable(choice(["display", "large", "medium", "small"], "large")),
  },
  heading: ({ level }) => Number(level),
});
