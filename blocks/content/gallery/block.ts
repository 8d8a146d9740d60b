import { bindable, choice, defineBlock, image, list, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

/** Several pictures: in even cells, as a mosaic whose first one is large, or in a row that is swiped. */
export default defineBlock({
  type: "content.gallery",
  version: 1,
  category: "content",
  icon: "images",
  messages,
  props: {
    pictures: list({ image: image(), caption: text({}, { max: 160 }) }, [], { max: 24 }),
    layout: bindable(choice(["grid", "mosaic", "strip"], "grid")),
    columns: choice(["2", "3", "4"], "3", { showWhen: { prop: "layout", is: ["grid"] } }),
    ratio: choice(["1:1", "4:5", "3:4", "3:2", "16:9"], "1:1"),
    name: text({ fr: "Galerie", ar: "معرض الصور", en: "Gallery" }, { max: 80, advanced: true }),
  },
});
