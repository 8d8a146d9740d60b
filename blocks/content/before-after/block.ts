import { choice, defineBlock, image, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Two pictures of one thing, halved down the middle; with a script the line between them is drawn aside. */
export default defineBlock({
  type: "content.before-after",
  version: 1,
  category: "content",
  icon: "columns-2",
  messages,
  props: {
    before: image(),
    after: image(),
    beforeLabel: text({ fr: "Avant", ar: "قبل", en: "Before" }, { max: 40 }),
    afterLabel: text({ fr: "Après", ar: "بعد", en: "After" }, { max: 40 }),
    ratio: choice(["1:1", "4:5", "3:2", "16:9"], "3:2"),
  },
  island: { tag: "v-before-after", load: "visible" },
});
