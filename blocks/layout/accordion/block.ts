import { bindable, choice, defineBlock, text } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const panel = { accepts: ["layout", "content", "commerce"] } as const;

/** Panels that open one under the other, each with whatever blocks it needs. Questions and answers have the FAQ. */
export default defineBlock({
  type: "layout.accordion",
  version: 1,
  category: "layout",
  icon: "list-collapse",
  messages,
  props: {
    first: text({ fr: "Matière et dimensions", ar: "المادة والأبعاد", en: "Material and size" }, { max: 120 }),
    second: text({ fr: "Entretien", ar: "العناية", en: "Care" }, { max: 120 }),
    third: text({}, { max: 120 }),
    fourth: text({}, { max: 120 }),
    fifth: text({}, { max: 120 }),
    sixth: text({}, { max: 120 }),
    open: bindable(choice(["none", "first", "all"], "none")),
    single: choice(["several", "one"], "several"),
  },
  slots: { first: panel, second: panel, third: panel, fourth: panel, fifth: panel, sixth: panel },
});
