import { bindable, choice, defineBlock, image, link, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "content.image",
  version: 1,
  category: "content",
  icon: "image",
  messages,
  props: {
    image: image(),
    ratio: bindable(choice(["original", "1:1", "4:5", "3:4", "3:2", "16:9"], "original")),
    shape: bindable(choice(["soft", "square", "arch", "circle"], "soft")),
    caption: text({}, { max: 300 }),
    link: link(),
  },
});
